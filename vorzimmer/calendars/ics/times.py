"""The times of a received event: in UTC, with the zone in which its wall time lives."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from vorzimmer.calendars.ics.zones import known_zone

LIKELY = (
    "Europe/Berlin", "Europe/London", "Europe/Helsinki", "Europe/Lisbon", "Europe/Moscow", "Europe/Istanbul",
    "America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles",
    "America/Anchorage", "Pacific/Honolulu", "America/Halifax", "America/St_Johns", "America/Sao_Paulo",
    "America/Argentina/Buenos_Aires", "America/Bogota", "America/Caracas", "Africa/Lagos", "Africa/Johannesburg",
    "Africa/Nairobi", "Asia/Dubai", "Asia/Karachi", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Dhaka", "Asia/Bangkok",
    "Asia/Shanghai", "Asia/Tokyo", "Australia/Adelaide", "Australia/Brisbane", "Australia/Sydney", "Pacific/Auckland",
)  # fmt: skip
"""Where a zone without a known name is looked for, by what its own VTIMEZONE says."""


class Times:
    """Reads the values of one event. `zone` is where times without a zone, and whole days, are meant."""

    def __init__(self, event: Any, zone: str) -> None:
        self.event, self.floating = event, zone
        start = _value(event, "DTSTART")
        self.all_day = isinstance(start, date) and not isinstance(start, datetime)
        self.zone = self._zone_of(event.get("DTSTART"), start) or zone
        self.starts_at = self.moment(start) if isinstance(start, date) else None
        self.ends_at = self._end()

    def moment(self, value: date) -> datetime:
        """A value in UTC; a day is its midnight, a time without a zone is wall time in the event's zone."""
        if not isinstance(value, datetime):
            value = datetime.combine(value, time())
        if value.tzinfo is None:
            value = value.replace(tzinfo=ZoneInfo(self.zone))
        return value.astimezone(UTC)

    def listed(self, name: str) -> list[datetime]:
        """All moments of RDATE or EXDATE, in order; of a period its beginning."""
        found = self.event.get(name)
        moments: set[datetime] = set()
        for each in found if isinstance(found, list) else [found] if found is not None else []:
            for item in getattr(each, "dts", []):
                value = item.dt[0] if isinstance(item.dt, tuple) else item.dt
                if isinstance(value, date):
                    moments.add(self.moment(value))
        return sorted(moments)

    def recurrence_id(self) -> datetime | None:
        """Which occurrence it is about; None for the whole."""
        value = _value(self.event, "RECURRENCE-ID")
        return self.moment(value) if isinstance(value, date) else None

    def stamp(self, name: str) -> datetime | None:
        """DTSTAMP and the like."""
        value = _value(self.event, name)
        return self.moment(value) if isinstance(value, datetime) else None

    def rule(self) -> str:
        """The RRULE, its UNTIL in UTC (Outlook and Google write a day or wall time there at times); "" without one."""
        found = self.event.get("RRULE")
        found = found[0] if isinstance(found, list) else found
        if found is None or not hasattr(found, "to_ical") or not found.get("FREQ"):
            return ""
        ends = found.get("UNTIL")
        if ends and isinstance(ends[0], date):
            found["UNTIL"] = [self._until(ends[0])]
        return str(found.to_ical().decode())

    def _until(self, value: date) -> date:
        if self.all_day:
            return value.date() if isinstance(value, datetime) else value
        if not isinstance(value, datetime):
            value = datetime.combine(value, time(23, 59, 59))
        return self.moment(value)

    def _end(self) -> datetime | None:
        if self.starts_at is None:
            return None
        end, lasts = _value(self.event, "DTEND"), _value(self.event, "DURATION")
        if isinstance(end, date):
            return max(self.moment(end), self.starts_at)
        if isinstance(lasts, timedelta):
            return max(self._later(self.starts_at, lasts), self.starts_at)
        return self._later(self.starts_at, timedelta(days=1)) if self.all_day else self.starts_at

    def _later(self, moment: datetime, lasts: timedelta) -> datetime:
        """Days are days of the calendar, hours are hours (RFC 5545 3.3.6)."""
        here, days = moment.astimezone(ZoneInfo(self.zone)), timedelta(days=lasts.days)
        return (here + days).astimezone(UTC) + timedelta(seconds=lasts.seconds)

    def _zone_of(self, prop: Any, value: Any) -> str:
        if self.all_day or not isinstance(value, datetime) or value.tzinfo is None:
            return ""
        named = str(prop.params.get("TZID", ""))
        if not named:
            return "UTC"
        return known_zone(named) or known_zone(str(value.tzinfo)) or _like(value)


def _like(value: datetime) -> str:
    """The zone whose clock goes as that of this value, looked at through two years; UTC when none does."""
    step = timedelta(days=30)
    looks = [value.replace(tzinfo=None) + step * number for number in range(24)]
    wanted = [look.replace(tzinfo=value.tzinfo).utcoffset() for look in looks]
    for name in LIKELY:
        zone = ZoneInfo(name)
        if [look.replace(tzinfo=zone).utcoffset() for look in looks] == wanted:
            return name
    return "UTC"


def _value(event: Any, name: str) -> Any:
    found = event.get(name)
    found = found[0] if isinstance(found, list) else found
    return getattr(found, "dt", None)


def minutes_before(alarms: Iterable[Any]) -> tuple[int, ...]:
    """Simple alarms: so many minutes before the beginning."""
    found = set()
    for alarm in alarms:
        trigger = alarm.get("TRIGGER")
        lasts = getattr(trigger, "dt", None)
        if (
            isinstance(lasts, timedelta)
            and str(trigger.params.get("RELATED", "START")) == "START"
            and lasts <= timedelta(0)
        ):
            found.add(int(-lasts.total_seconds() // 60))
    return tuple(sorted(found))
