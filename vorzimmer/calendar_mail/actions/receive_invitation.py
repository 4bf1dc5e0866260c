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
    overtaken = said is not None and first.recurrence_id is None and said.is_older(first.sequence, first.stamped_at)
    invited_as, name = arriving.ours(calendar, first, addresses)
    appointment = known if known and overtaken else arriving.written(calendar, events, known, invited_as)
    if not overtaken:
        fields = {"invited_as": invited_as, "invited_name": name[:120], "reply_to": by.email, "published": published}
        only = first.recurrence_id if known is None else said.only_date if said else None
        arriving.noted(appointment, first, **fields, only_date=only)
    return InvitationReceived(appointment=appointment, by=by.name or by.email, new=known is None)
