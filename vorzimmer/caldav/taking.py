"""What another program says about an appointment, written down here: the series, its dates that differ, who comes.

Called by what comes from a server outside (sync/) and by what comes from a device (server/). Both go through the verbs
of this room, as the person themselves.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from vorzimmer.caldav import actions
from vorzimmer.caldav.putting import Told
from vorzimmer.calendars import actions as calendar_actions
from vorzimmer.calendars.agreed import granted, place_of, what_of
from vorzimmer.calendars.content import Content, Guest
from vorzimmer.calendars.guests import guest_of
from vorzimmer.calendars.ics import Person, ReceivedEvent
from vorzimmer.calendars.models import Appointment, Attendee, Calendar
from vorzimmer.calendars.models.appointment import new_uid
from vorzimmer.calendars.queries import content_of
from vorzimmer.calendars.queries.people import possible_guests
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership

OURS = ("kind", "movable", "buffer_before", "buffer_after", "travel_before", "travel_after", "held_until", "task")
"""What other programs know nothing about: it stays as it is."""
TIMES = ("starts_at", "ends_at", "all_day", "rule")


class CannotTake(ValueError):
    """This is no appointment that can be kept here: without a beginning, or one date of a series that is not here."""


def take(
    actor: Actor, calendar: Calendar, events: Sequence[ReceivedEvent], appointment: Appointment | None, *,
    from_outside: bool = False,
) -> Appointment:  # fmt: skip
    """Make it, or make it what the events say. NotAllowed when the person or the agreement does not allow it.

    `from_outside`: invitations are the other server's business, not ours.
    """
    content, told = _told(actor, calendar, events, appointment, from_outside=from_outside)
    said: dict[str, Any] = {"actor": actor, "content": content, "told": told}
    # What the client has said yes to meanwhile is not refused again.
    own = calendar.owner_id == actor.id
    approval = None if own else granted(place_of(actor, calendar), what_of(content))
    if appointment is None:
        return actions.take_appointment(calendar=calendar, approval=approval, **said).appointment
    if appointment.is_cancelled:
        calendar_actions.restore_appointment(actor=actor, appointment=appointment)
    if from_outside and appointment.organiser_email:
        return actions.follow_appointment(appointment=appointment, **said).appointment
    if _only_answers(actor, appointment, content, told):
        return _answered(actor, appointment, told)
    if any(getattr(appointment, name) != getattr(content, name) for name in TIMES):
        return actions.retime_appointment(appointment=appointment, approval=approval, **said).appointment
    return actions.retake_appointment(appointment=appointment, approval=approval, **said).appointment


def remove(actor: Actor, appointment: Appointment) -> None:
    """It is gone elsewhere: gone here too; cancelled, where others are asked to come."""
    others = [each for each in appointment.attendees.all() if each.membership_id != actor.id]
    if appointment.calendar.owner_id != actor.id or (others and not appointment.organiser_email):
        calendar_actions.cancel_appointment(actor=actor, appointment=appointment)
    else:
        calendar_actions.remove_appointment(actor=actor, appointment=appointment)


def copy(actor: Actor, appointment: Appointment) -> Appointment:
    """One more like it, for oneself: the version that would be lost otherwise."""
    content = content_of(appointment).but(guests=(), task=None)
    named = content.but(title=_("%(title)s (copy)") % {"title": content.title[:180]})
    told, calendar = Told(new_uid()), appointment.calendar
    return actions.take_appointment(actor=actor, calendar=calendar, content=named, told=told).appointment


def _told(
    actor: Actor, calendar: Calendar, events: Sequence[ReceivedEvent], appointment: Appointment | None, *, from_outside: bool
) -> tuple[Content, Told]:  # fmt: skip
    first = events[0]
    content = first.content
    if content is None or first.recurrence_id is not None:
        raise CannotTake("no beginning, or one date alone")
    known = _known_people(actor, calendar, appointment)
    guests = tuple(_guest(person, known) for person in first.attendees if person.email)
    content = content.but(guests=guests, title=content.title or _("No title"))
    if appointment is not None:
        content = content.but(**{name: getattr(appointment, name) for name in OURS})
        if content.private != appointment.private and calendar.owner_id != actor.id:
            content = content.but(private=appointment.private)
    answers = _answers(actor, first.attendees, guests, from_outside=from_outside)
    organiser = _organiser(actor, first, from_outside=from_outside)
    dates = tuple(event for event in events[1:] if event.recurrence_id is not None and event.content is not None)
    elsewhere = organiser is not None or (appointment is not None and appointment.organiser_email)
    return content, Told(first.uid, first.sequence if elsewhere else None, dates, organiser, answers)


def _known_people(actor: Actor, calendar: Calendar, appointment: Appointment | None) -> dict[str, Guest]:
    """People of the house by their mail address: they stay who they are."""
    members = {member.user.email.lower(): member for member in possible_guests(actor, calendar.engagement)}
    members[actor.person.email.lower()] = actor.membership
    known = {email: Guest(member) for email, member in members.items()}
    there = appointment.attendees.select_related("membership__user") if appointment is not None else []
    return known | {each.address.lower(): guest_of(each) for each in there if each.address}


def _guest(person: Person, known: dict[str, Guest]) -> Guest:
    found = known.get(person.email)
    role = person.role if person.role in Attendee.Role.values else Attendee.Role.REQUIRED
    if found is None:
        return Guest(None, person.name, person.email, "", role)
    return Guest(found.membership, found.name or person.name, found.email, found.zone, role, found.language)


def _answers(
    actor: Actor, people: Sequence[Person], guests: Sequence[Guest], *, from_outside: bool
) -> tuple[tuple[UUID | str, str], ...]:  # fmt: skip
    """What the other server knows of everybody; from a device only what its person says themselves."""
    said = [
        (guest, person.answer) for guest, person in zip(guests, (each for each in people if each.email), strict=True)
    ]
    mine = [(guest.key, answer) for guest, answer in said if from_outside or _is(actor.membership, guest)]
    return tuple((key, answer) for key, answer in mine if answer != Attendee.Answer.OPEN)


def _is(member: Membership, guest: Guest) -> bool:
    return guest.membership is not None and guest.membership.pk == member.pk


def _organiser(actor: Actor, event: ReceivedEvent, *, from_outside: bool) -> Guest | None:
    """Somebody outside who invites. What stands at another server is invited to from there, also by oneself."""
    person = event.organiser
    own = actor.person.email.lower()
    if person is not None and person.email and (from_outside or person.email != own):
        return Guest(None, person.name, person.email)
    return Guest(None, actor.person.name, own) if from_outside and event.attendees else None


def _only_answers(actor: Actor, appointment: Appointment, now: Content, told: Told) -> bool:
    """The person has said whether they come, and nothing else."""
    before = content_of(appointment)
    plain = before.but(guests=(), foreign="") == now.but(guests=(), foreign="", zone=before.zone)
    same_people = {guest.key for guest in before.guests} == {guest.key for guest in now.guests}
    mine = dict(told.answers).get(actor.id)
    return plain and same_people and not told.dates and mine is not None and _answer_of(actor, appointment) != mine


def _answer_of(actor: Actor, appointment: Appointment) -> str:
    mine = next((each for each in appointment.attendees.all() if each.membership_id == actor.id), None)
    return mine.answer if mine else ""


def _answered(actor: Actor, appointment: Appointment, told: Told) -> Appointment:
    mine = next(each for each in appointment.attendees.all() if each.membership_id == actor.id)
    calendar_actions.answer_appointment(actor=actor, attendee=mine, answer=dict(told.answers)[actor.id], comment="")
    return Appointment.objects.get(pk=appointment.pk)
