"""Take in an invitation from outside, or what has become of it."""

from collections.abc import Sequence

from vorzimmer.calendar_mail import arriving, rules
from vorzimmer.calendar_mail.entries import InvitationReceived
from vorzimmer.calendars.ics import ReceivedEvent
from vorzimmer.calendars.models import Appointment, Calendar
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor


@action(may=rules.receive)
def receive_invitation(
    *,
    actor: Actor,
    calendar: Calendar,
    events: Sequence[ReceivedEvent],
    addresses: Sequence[str],
    published: bool = False,
) -> InvitationReceived:
    """`events` is one series; `addresses` those of ours the mail came to. `published`: nobody expects an answer.

    NotAllowed when the appointment is our own, or known with another organiser. A message that was overtaken changes
    nothing. Until somebody answers, the time is tentative.
    """
    first = events[0]
    known = Appointment.objects.filter(calendar=calendar, uid=first.uid).first()
    by = first.organiser
    if by is None or (known is not None and known.organiser_email != by.email):
        raise NotAllowed
    said = getattr(known, "invitation", None) if known is not None else None
    if known and said and not _is_date(first) and said.is_older(first.sequence, first.stamped_at):
        return InvitationReceived(appointment=known, by=by.name or by.email, new=False)
    asked = arriving.ours(calendar, first, addresses)
    fields = {
        "invited_as": asked.email, "invited_name": asked.name[:120], "reply_to": by.email, "published": published,
        "delegated_from": asked.delegated_from,
    }  # fmt: skip
    appointment = arriving.written(calendar, events, known, asked.email)
    only = first.recurrence_id if known is None else said.only_date if said else None
    if known is None or not first.following:
        arriving.noted(appointment, first, **fields, only_date=only)
    shown = appointment
    for event in events if known or not first.following else ():
        carried = arriving.carried_on(appointment, event, asked.email) if event.following else None
        if carried is not None:
            arriving.noted(carried, event, **fields, uid=event.uid, since=event.recurrence_id)
            shown = carried if event is first else shown
    return InvitationReceived(appointment=shown, by=by.name or by.email, new=known is None)


def _is_date(event: ReceivedEvent) -> bool:
    """A single one: these have no order among each other."""
    return event.recurrence_id is not None and not event.following
