"""Who is asked to come: those of before stay, with what they said, unless the time is another one."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from vorzimmer.calendars.content import Guest
from vorzimmer.calendars.models import Appointment, Attendee
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor

Answers = Mapping[UUID | str, str]


def ask_guests(
    actor: Actor | None, appointment: Appointment, guests: Sequence[Guest], *, again: bool, answers: Answers
) -> None:
    """Make the list of attendees what `guests` says. `again`: the time is another one, so that everybody says anew."""
    wanted = {guest.key: guest for guest in with_organiser(actor, appointment, guests)}
    there = {guest_of(each).key: each for each in appointment.attendees.select_related("membership__user")}
    for key in there.keys() - wanted.keys():
        there[key].delete()
    for key, guest in wanted.items():
        said = answers.get(key) or _comes_anyway(actor, appointment, guest)
        if key in there:
            _keep(there[key], guest, said, again=again)
        else:
            _ask(appointment, guest, said)


def guest_of(attendee: Attendee) -> Guest:
    """Somebody who was asked, as content has them."""
    return Guest(
        attendee.membership, attendee.name, attendee.email, attendee.zone, attendee.role, attendee.language,
        attendee.delegated_to, attendee.delegated_from,
    )  # fmt: skip


def with_organiser(actor: Actor | None, appointment: Appointment, guests: Sequence[Guest]) -> list[Guest]:
    """In an engagement's calendar whoever makes an appointment comes, unless it says who of the house does."""
    named = [guest for guest in guests if guest.membership is not None]
    if appointment.calendar.owner_id or named or actor is None or appointment.organiser is None:
        return list(guests)
    return [Guest(appointment.organiser, role=Attendee.Role.CHAIR), *guests]


def _comes_anyway(actor: Actor | None, appointment: Appointment, guest: Guest) -> str:
    """Whoever makes an appointment, or in whose calendar it stands, has not to be asked."""
    if guest.membership is None or (appointment.organiser_id is None and actor is None):
        return ""
    own = {appointment.organiser_id, actor.id if actor else None}
    return Attendee.Answer.ACCEPTED if guest.membership.pk in own else ""


def _keep(attendee: Attendee, guest: Guest, said: str, *, again: bool) -> None:
    fields: dict[str, Any] = {}
    for name in ("name", "zone", "role", "language", "delegated_to", "delegated_from"):
        if getattr(guest, name) and getattr(guest, name) != getattr(attendee, name):
            fields[name] = getattr(guest, name)
    if said and said != attendee.answer:
        fields |= {"answer": said, "answered_at": clock.now()}
    elif again and not said and attendee.answer not in (Attendee.Answer.OPEN, Attendee.Answer.DELEGATED):
        fields |= {"answer": Attendee.Answer.OPEN, "answered_at": None, "comment": ""}
        attendee.one_answers.all().delete()
    if fields:
        attendee.change(**fields)


def _ask(appointment: Appointment, guest: Guest, said: str) -> None:
    Attendee.objects.create(
        appointment=appointment, membership=guest.membership, name=guest.name[:120],
        email="" if guest.membership else guest.email.lower()[:254], zone=guest.zone, language=guest.language,
        role=guest.role or Attendee.Role.REQUIRED, answer=said or Attendee.Answer.OPEN,
        delegated_to=guest.delegated_to, delegated_from=guest.delegated_from,
        answered_at=clock.now() if said else None, sequence=appointment.sequence, invited_at=clock.now(),
    )  # fmt: skip
