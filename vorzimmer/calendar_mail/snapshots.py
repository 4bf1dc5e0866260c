"""An appointment as guests know it, as plain values; and what differs between two of these."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from vorzimmer.calendars.models import Appointment
from vorzimmer.calendars.recurrence import moment_of, stamp_of

TEXTS = ("title", "place", "link", "description")
TIMES = ("starts_at", "ends_at", "all_day", "zone", "rule", "extra_dates")
Snapshot = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Difference:
    """`series`: names of what is different for all dates; `changed` and `gone`: single dates (original starts, UTC)."""

    series: tuple[str, ...] = ()
    changed: tuple[datetime, ...] = ()
    gone: tuple[datetime, ...] = ()

    @property
    def moved(self) -> bool:
        """It is at another time."""
        return bool({"starts_at", "ends_at", "all_day", "rule"} & set(self.series))

    def __bool__(self) -> bool:
        return bool(self.series or self.changed or self.gone)


def snapshot(appointment: Appointment) -> Snapshot:
    """What guests are told of it."""
    found: Snapshot = {name: getattr(appointment, name) for name in (*TEXTS, "all_day", "zone", "rule", "sequence")}
    found |= {"starts_at": appointment.starts_at.isoformat(), "ends_at": appointment.ends_at.isoformat()}
    found |= {"extra_dates": list(appointment.extra_dates), "calendar": str(appointment.calendar_id)}
    found["gone"] = sorted(_gone(appointment))
    found["dates"] = {
        stamp_of(each.original_at): {
            "starts_at": each.starts_at.isoformat() if each.starts_at else "",
            "ends_at": each.ends_at.isoformat() if each.ends_at else "",
        }
        | {name: each.says(name) for name in each.differs if name in TEXTS}
        for each in (appointment.changed.all() if appointment.is_series else ())
        if each.says("status") != Appointment.Status.CANCELLED
    }
    return found


def difference(before: Snapshot, now: Snapshot) -> Difference:
    """What somebody who knows `before` has to be told."""
    series = tuple(name for name in (*TEXTS, *TIMES) if before.get(name) != now[name])
    gone = set(now["gone"]) - set(before.get("gone", ()))
    if set(before.get("gone", ())) - set(now["gone"]):
        series = (*series, "gone")
    was, dates = before.get("dates", {}), now["dates"]
    changed = {stamp for stamp in {*was, *dates} if was.get(stamp) != dates.get(stamp)} - gone
    return Difference(series, _moments(changed), _moments(gone))


def times_of(told: Snapshot) -> tuple[datetime, datetime]:
    """When it was to be, as somebody was told."""
    return datetime.fromisoformat(told["starts_at"]), datetime.fromisoformat(told["ends_at"])


def _gone(appointment: Appointment) -> set[str]:
    if not appointment.is_series:
        return set()
    cancelled = [one for one in appointment.changed.all() if one.says("status") == Appointment.Status.CANCELLED]
    return {stamp_of(datetime.fromisoformat(each)) for each in appointment.left_out} | {
        stamp_of(one.original_at) for one in cancelled
    }


def _moments(stamps: set[str]) -> tuple[datetime, ...]:
    return tuple(sorted(moment for stamp in stamps if (moment := moment_of(stamp))))
