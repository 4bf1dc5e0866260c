"""This date, this and the following, or all of them: what a change of a series means. Called inside actions."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from vorzimmer.calendars import writing
from vorzimmer.calendars.content import Content
from vorzimmer.calendars.guests import guest_of
from vorzimmer.calendars.models import Appointment, Changed
from vorzimmer.calendars.recurrence import Occurrence, exact, moments_of, occurrence_at, starts_of, wall
from vorzimmer.calendars.repeat_rules import counting, ending_before, read_rule
from vorzimmer.calendars.settling import settled
from vorzimmer.calendars.shifting import along
from vorzimmer.people.actor import Actor

LISTED, MOST_LISTED = timedelta(days=5 * 366), 300


class NoSuchDate(LookupError):
    """The series has no date with this name."""


def must_have(appointment: Appointment, original_at: datetime) -> Occurrence:
    """The date with this name; NoSuchDate if there is none."""
    found = occurrence_at(appointment, original_at)
    if found is None:
        raise NoSuchDate(original_at)
    return found


def change_dates(
    actor: Actor, appointment: Appointment, content: Content, occurrence: datetime | None, *, following: bool
) -> Appointment:
    """The whole, one date, or that date and all after it (then it is another series from there on)."""
    if occurrence is None or not appointment.is_series:
        return writing.write(actor, appointment.calendar, content, appointment=appointment)
    must_have(appointment, occurrence)
    if following:
        return split(actor, appointment, occurrence, content)
    times: dict[str, Any] = {"starts_at": content.starts_at, "ends_at": content.ends_at}
    texts = {name: getattr(content, name) for name in Changed.TEXTS}
    return writing.write_date(appointment, occurrence, **texts, **times)


def split(actor: Actor, appointment: Appointment, at: datetime, content: Content) -> Appointment:
    """From this date on it is another appointment with its own UID; what differed there and still fits goes along."""
    earlier = [start for start in starts_of(appointment, appointment.earliest_at, at) if start < at]
    if not earlier:
        return writing.write(actor, appointment.calendar, _whole(appointment, at, content), appointment=appointment)
    rule = _remaining(appointment, content, len(earlier))
    content = content.but(rule=rule, **_dates_from(appointment, at, content))
    said = {guest_of(each).key: each.answer for each in appointment.attendees.all()}
    same_time = content.starts_at == at and content.ends_at - content.starts_at == appointment.lasts
    later = list(appointment.changed.filter(original_at__gte=at))
    fresh = writing.write(actor, appointment.calendar, content, answers=said if same_time else None)
    if same_time and rule == appointment.rule:
        for one in later:
            one.appointment = fresh
            one.save(update_fields=["appointment"])
        fresh = settled(fresh)
    end_before(appointment, at)
    return fresh


def end_before(appointment: Appointment, at: datetime, sequence: int | None = None) -> Appointment:
    """The series has no dates from there on. `sequence` None counts by itself."""
    dates = {
        name: sorted(text for text in getattr(appointment, name) if datetime.fromisoformat(text) < at)
        for name in ("extra_dates", "left_out")
    }
    appointment.changed.filter(original_at__gte=at).delete()
    rule = ending_before(appointment.rule, at) if appointment.rule else ""
    appointment.change(rule=rule, sequence=appointment.sequence + 1 if sequence is None else sequence, **dates)
    return settled(appointment)


def rest_of(appointment: Appointment, at: datetime, to: datetime) -> dict[str, Any]:
    """`rule`, `extra_dates` and `left_out` of its dates from `at` on, when that date is at `to` and all others go along.

    Where no rule says that ("the second Tuesday", a day later), the dates of the next years are listed instead.
    """
    zone = appointment.zone
    before, after = wall(at, zone), wall(to, zone)

    def moved(moments: Iterable[datetime]) -> tuple[datetime, ...]:
        return tuple(exact(wall(each, zone) + (after - before), zone) for each in sorted(moments) if each >= at)

    found = {name: moved(moments_of(getattr(appointment, name))) for name in ("extra_dates", "left_out")}
    rule = along(_left(appointment, before), before, after) if appointment.rule else ""
    if rule is None:
        dates = starts_of(appointment, at, at + LISTED)
        return {"rule": "", "extra_dates": moved(dates[:MOST_LISTED]), "left_out": ()}
    return {"rule": rule, **found}


def _left(appointment: Appointment, at: datetime) -> str:
    """The rule with so many dates as are left of it there (wall time)."""
    rule, begins = read_rule(appointment.rule), wall(appointment.starts_at, appointment.zone)
    if not rule.count:
        return appointment.rule
    gone = sum(1 for each in rule.between(begins, begins, at) if each < at)
    return counting(appointment.rule, max(rule.count - gone, 1))


def _whole(appointment: Appointment, at: datetime, content: Content) -> Content:
    """`at` is the first date there is: what was left out before it does not matter any more."""
    return content if at == appointment.starts_at else content.but(extra_dates=(), left_out=())


def _remaining(appointment: Appointment, content: Content, before: int) -> str:
    """The rule from there on: a number of dates is what is left of it."""
    if content.rule != appointment.rule or "COUNT=" not in content.rule:
        return content.rule
    count = int(content.rule.split("COUNT=")[1].split(";")[0])
    skipped = sum(1 for text in appointment.left_out if datetime.fromisoformat(text) < content.starts_at)
    return counting(content.rule, max(count - before - skipped, 1))


def _dates_from(appointment: Appointment, at: datetime, content: Content) -> dict[str, tuple[datetime, ...]]:
    by = wall(content.starts_at, appointment.zone) - wall(at, appointment.zone)
    found = {}
    for name in ("extra_dates", "left_out"):
        later = sorted(moment for moment in moments_of(getattr(appointment, name)) if moment >= at)
        found[name] = tuple(exact(wall(moment, appointment.zone) + by, appointment.zone) for moment in later)
    return found
