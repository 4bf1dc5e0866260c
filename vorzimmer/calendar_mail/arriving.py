"""An invitation from outside as an appointment of the house. Called inside actions."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from vorzimmer.calendar_mail.acting import asked_members
from vorzimmer.calendar_mail.models import Invitation
from vorzimmer.calendars import writing
from vorzimmer.calendars.content import Content, Guest
from vorzimmer.calendars.ics import Person, ReceivedEvent
from vorzimmer.calendars.models import Appointment, Calendar, Changed
from vorzimmer.foundation import clock


def written(
    calendar: Calendar, events: Sequence[ReceivedEvent], known: Appointment | None, invited_as: str
) -> Appointment:
    """The series of `events` (see `Received.series`) as it is now; single dates as dates that differ."""
    whole, appointment = events[0], known
    rest = list(events)
    if appointment is None or whole.recurrence_id is None:
        appointment = _whole(calendar, whole, appointment, invited_as)
        rest = rest[1:]
    for event in rest:
        if event.recurrence_id is not None and appointment.is_series:
            _date(appointment, event)
    return appointment


def ours(calendar: Calendar, event: ReceivedEvent, addresses: Sequence[str]) -> tuple[str, str]:
    """As whom we were asked (address, name): the one among the guests that is ours, or where the mail came to."""
    mine = {*addresses, *(member.user.email for member in asked_members(calendar))}
    found = next((one for one in event.attendees if one.email in mine), None)
    if found:
        return found.email, found.name
    return next(iter(addresses), ""), str(next(iter(asked_members(calendar)), ""))


def _whole(calendar: Calendar, event: ReceivedEvent, known: Appointment | None, invited_as: str) -> Appointment:
    content = event.content
    if content is None:
        raise ValueError("an invitation without a beginning")
    members = [Guest(member) for member in asked_members(calendar)]
    others = [Guest(None, one.name, one.email, "", one.role) for one in _others(event, invited_as)]
    by = event.organiser
    answers: Mapping[UUID | str, str] = {one.email: one.answer for one in _others(event, invited_as)}
    return writing.write(
        None, calendar, _tentative(content, known).but(guests=(*members, *others)), appointment=known, uid=event.uid,
        sequence=event.sequence, organiser=Guest(None, by.name, by.email) if by else None, answers=answers,
    )  # fmt: skip


def _tentative(content: Content, known: Appointment | None) -> Content:
    """Until somebody has said yes, the time is not promised to anybody."""
    same = known is not None and (known.starts_at, known.ends_at) == (content.starts_at, content.ends_at)
    status = known.status if known is not None and same else Appointment.Status.TENTATIVE
    return content.but(status=status, foreign=content.foreign, title=content.title or "–")


def _others(event: ReceivedEvent, invited_as: str) -> list[Person]:
    by = event.organiser.email if event.organiser else ""
    return [one for one in event.attendees if one.email and one.email not in (by, invited_as)]


def _date(appointment: Appointment, event: ReceivedEvent) -> None:
    if event.recurrence_id is None or event.content is None:
        return
    said = event.content
    fields = {name: getattr(said, name) for name in Changed.TEXTS} | {"foreign": said.foreign}
    writing.write_date(
        appointment,
        event.recurrence_id,
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
