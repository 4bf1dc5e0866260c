"""When an appointment is accepted in a client's name, and what the agreement has to know of it (domain.md 2.6).

Alone: blocks and held times, what is only among those of the house, guests who came before. Asked: somebody new from
outside, outside the client's hours, moving what is there. Never is a rule (private, not movable) and no question.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from vorzimmer.calendars.access import access_to
from vorzimmer.calendars.content import Content, Guest
from vorzimmer.calendars.guests import guest_of
from vorzimmer.calendars.models import Appointment, Attendee, Calendar
from vorzimmer.calendars.rules.appointments import answering
from vorzimmer.engagements.models import Engagement
from vorzimmer.journal import authority
from vorzimmer.people.actor import Actor, Door
from vorzimmer.people.models import Membership

ALONE = frozenset({"block", "hold"})


@dataclass(frozen=True, slots=True)
class Meant:
    """What is about to be done: for when, with whom from outside, whether something that is there is touched."""

    starts_at: datetime
    ends_at: datetime
    guests: tuple[Guest, ...]
    kind: str
    existing: bool = False


def connect() -> None:
    """From now on acts on calendars and appointments are known to the agreement."""
    authority.placed(Calendar, _in_calendar)
    authority.placed(Appointment, _on_appointment)
    authority.placed(Attendee, _on_attendee)


def _in_calendar(actor: Actor, calendar: Calendar, facts: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
    content: Content = facts["content"]
    meant = Meant(content.starts_at, content.ends_at, _outside(content.guests), content.kind)
    return _placed(actor, calendar, meant, facts, content.task)


def _on_appointment(actor: Actor, appointment: Appointment, facts: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
    content: Content | None = facts.get("content")
    there = tuple(guest_of(each) for each in appointment.attendees.filter(membership=None))
    guests = _outside(content.guests) if content else there
    starts_at = facts.get("starts_at") or (
        content.starts_at if content else facts.get("occurrence") or appointment.starts_at
    )
    ends_at = facts.get("ends_at") or (content.ends_at if content else starts_at + appointment.lasts)
    # A held time is nobody's appointment yet: to confirm it is to make one.
    existing = not appointment.is_held and (appointment.made_by_id != actor.id or bool(there))
    meant = Meant(starts_at, ends_at, guests, content.kind if content else appointment.kind, existing)
    return _placed(actor, appointment.calendar, meant, facts, appointment.task)


def _on_attendee(actor: Actor, attendee: Attendee, facts: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
    """To say yes or no for somebody else."""
    if attendee.membership_id == actor.id or attendee.membership is None or actor.door == Door.OUTSIDE:
        return None, facts
    engagement = answering(actor, attendee).engagement
    return engagement, facts | {"takes_place_at": attendee.appointment.starts_at, "existing": True}


def _placed(
    actor: Actor, calendar: Calendar, meant: Meant, facts: dict[str, Any], task: Any
) -> tuple[Engagement | None, dict[str, Any]]:
    access = access_to(actor, calendar)
    engagement = access.engagement
    if not access.in_name or engagement is None or not _asks(calendar, engagement, meant):
        return None, facts
    new = _new(calendar, meant.guests)
    said = {
        "takes_place_at": meant.starts_at, "person": ", ".join(each.name or each.email for each in new or meant.guests),
        "existing": meant.existing, "kind": task.kind if task else "",
    }  # fmt: skip
    return engagement, facts | said


def _asks(calendar: Calendar, engagement: Engagement, meant: Meant) -> bool:
    if calendar.owner is None and not meant.guests:
        return False
    if meant.existing or _new(calendar, meant.guests):
        return True
    return meant.kind not in ALONE and _outside_hours(
        meant, [calendar.owner] if calendar.owner else engagement.team.contacts
    )


def _outside(guests: Iterable[Guest]) -> tuple[Guest, ...]:
    return tuple(guest for guest in guests if guest.membership is None)


def _new(calendar: Calendar, guests: tuple[Guest, ...]) -> list[Guest]:
    """Those who never were asked to anything in this calendar."""
    if not guests:
        return []
    known = Attendee.objects.filter(appointment__calendar=calendar, email__in=[guest.email.lower() for guest in guests])
    there = set(known.values_list("email", flat=True))
    return [guest for guest in guests if not guest.email or guest.email.lower() not in there]


def _outside_hours(meant: Meant, people: Iterable[Membership]) -> bool:
    """For at least one of them."""
    for member in people:
        until = member.calendar.reachable_until(meant.starts_at)
        if until is None or until < meant.ends_at:
            return True
    return False
