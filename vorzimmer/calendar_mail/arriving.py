"""An invitation from outside as an appointment of the house. Called inside actions."""

from collections.abc import Sequence
from uuid import UUID

from vorzimmer.calendar_mail import parts
from vorzimmer.calendar_mail.acting import asked_members
from vorzimmer.calendar_mail.models import Counter, Invitation
from vorzimmer.calendars import writing
from vorzimmer.calendars.content import Content, Guest
from vorzimmer.calendars.ics import Person, ReceivedEvent
from vorzimmer.calendars.models import Appointment, Calendar, Changed
from vorzimmer.calendars.series import end_before, must_have, rest_of
from vorzimmer.foundation import clock


def written(
    calendar: Calendar, events: Sequence[ReceivedEvent], known: Appointment | None, invited_as: str
) -> Appointment:
    """The series of `events` (see `Received.series`) as it is now; single dates as dates that differ."""
    whole, appointment = events[0], known
    rest = list(events)
    if appointment is None or whole.recurrence_id is None:
        parts.forget(calendar, whole.uid)
        appointment = _whole(calendar, whole, appointment, invited_as)
        rest = rest[1:]
    for event in rest:
        if event.recurrence_id is not None and not event.following:
            _date(parts.part_with(appointment, event.recurrence_id), event)
    return appointment


def carried_on(main: Appointment, event: ReceivedEvent, invited_as: str) -> Appointment | None:
    """From this date on it is as `event` says (RANGE=THISANDFUTURE): another appointment here, the same one there.

    None when the message was overtaken. NoSuchDate if the series has no such date.
    """
    if event.recurrence_id is None or event.content is None:
        return None
    part = parts.part_with(main, event.recurrence_id)
    known = parts.invitation_to(part)
    if known is not None and known.is_older(event.sequence, event.stamped_at):
        return None
    at = parts.here(part, event.recurrence_id)
    must_have(part, at)
    said, lasts = event.content, event.content.ends_at - event.content.starts_at
    rest = {"rule": said.rule} if said.rule else rest_of(part, at, said.starts_at)
    same = (at, part.lasts) == (said.starts_at, lasts)
    status = part.status if same else Appointment.Status.TENTATIVE
    content = said.but(
        guests=_guests(part.calendar, event, invited_as), title=said.title or part.title, status=status, **rest
    )
    for counter in Counter.objects.filter(appointment=part, state=Counter.State.OPEN, original_at__gte=at):
        counter.decide(Counter.State.OUTDATED)
    answers = _answers(event, invited_as)
    answers |= {each.membership_id: each.answer for each in part.attendees.all() if each.membership_id and same}
    first = at <= part.starts_at
    carried = writing.write(
        None, part.calendar, content, appointment=part if first else None, sequence=event.sequence,
        organiser=Guest(None, part.organiser_name, part.organiser_email), answers=answers,
    )  # fmt: skip
    if not first:
        end_before(part, at, max(part.sequence, event.sequence))
    return carried


def ours(calendar: Calendar, event: ReceivedEvent, addresses: Sequence[str]) -> Person:
    """As whom we were asked: the one among the guests that is ours, or where the mail came to."""
    mine = {*addresses, *(member.user.email for member in asked_members(calendar))}
    found = next((one for one in event.attendees if one.email in mine), None)
    return found or Person(next(iter(addresses), ""), str(next(iter(asked_members(calendar)), "")))


def _whole(calendar: Calendar, event: ReceivedEvent, known: Appointment | None, invited_as: str) -> Appointment:
    content = event.content
    if content is None:
        raise ValueError("an invitation without a beginning")
    by = event.organiser
    said = _tentative(content, known).but(guests=_guests(calendar, event, invited_as))
    return writing.write(
        None, calendar, said, appointment=known, uid=event.uid, sequence=event.sequence,
        organiser=Guest(None, by.name, by.email) if by else None, answers=_answers(event, invited_as),
    )  # fmt: skip


def _guests(calendar: Calendar, event: ReceivedEvent, invited_as: str) -> tuple[Guest, ...]:
    members = [Guest(member) for member in asked_members(calendar)]
    others = [
        Guest(None, one.name, one.email, "", one.role, "", one.delegated_to, one.delegated_from)
        for one in _others(event, invited_as)
    ]
    return (*members, *others)


def _answers(event: ReceivedEvent, invited_as: str) -> dict[UUID | str, str]:
    return {one.email: one.answer for one in _others(event, invited_as)}


def _tentative(content: Content, known: Appointment | None) -> Content:
    """Until somebody has said yes, the time is not promised to anybody."""
    same = known is not None and (known.starts_at, known.ends_at) == (content.starts_at, content.ends_at)
    status = known.status if known is not None and same else Appointment.Status.TENTATIVE
    return content.but(status=status, foreign=content.foreign, title=content.title or "–")


def _others(event: ReceivedEvent, invited_as: str) -> list[Person]:
    by = event.organiser.email if event.organiser else ""
    return [one for one in event.attendees if one.email and one.email not in (by, invited_as)]


def _date(appointment: Appointment, event: ReceivedEvent) -> None:
    if event.recurrence_id is None or event.content is None or not appointment.is_series:
        return
    said = event.content
    fields = {name: getattr(said, name) for name in Changed.TEXTS} | {"foreign": said.foreign}
    writing.write_date(
        appointment,
        parts.here(appointment, event.recurrence_id),
        sequence=event.sequence,
        starts_at=said.starts_at,
        ends_at=said.ends_at,
        **fields,
    )


def noted(appointment: Appointment, event: ReceivedEvent, **fields: object) -> Invitation:
    """What answering needs, as this message says it."""
    said = {"sequence": event.sequence, "stamped_at": event.stamped_at or clock.now()} | fields
    found, _made = Invitation.objects.update_or_create(appointment=appointment, defaults=said)
    return found
