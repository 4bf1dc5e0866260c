"""This date, this and the following, or all of them: what a change of a series means. Called inside actions."""

from datetime import datetime
from typing import Any

from vorzimmer.calendars import writing
from vorzimmer.calendars.content import Content
from vorzimmer.calendars.guests import guest_of
from vorzimmer.calendars.models import Appointment, Changed
from vorzimmer.calendars.recurrence import Occurrence, exact, moments_of, occurrence_at, starts_of, wall
from vorzimmer.calendars.repeat_rules import counting, ending_before
from vorzimmer.calendars.settling import settled
from vorzimmer.people.actor import Actor


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


def end_before(appointment: Appointment, at: datetime) -> Appointment:
    """The series has no dates from there on."""
    dates = {
        name: sorted(text for text in getattr(appointment, name) if datetime.fromisoformat(text) < at)
        for name in ("extra_dates", "left_out")
    }
    appointment.changed.filter(original_at__gte=at).delete()
    rule = ending_before(appointment.rule, at) if appointment.rule else ""
    appointment.change(rule=rule, sequence=appointment.sequence + 1, **dates)
    return settled(appointment)


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
