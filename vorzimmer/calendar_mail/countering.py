"""A time that somebody of the house proposes to an organiser outside, by mail (RFC 5546, 3.2.7: COUNTER)."""

from uuid import UUID

from django.tasks import task
from django.utils.translation import gettext as _

from vorzimmer.calendar_mail.composing import Draft, compose
from vorzimmer.calendar_mail.models import Counter, Invitation
from vorzimmer.calendar_mail.replying import event
from vorzimmer.calendar_mail.senders import Sender, sender_of
from vorzimmer.calendar_mail.words import as_read_by_guest, span
from vorzimmer.calendars import ics
from vorzimmer.calendars.ics.lines import address, parameter, text
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.writes import writes_allowed


@task()
def write_counter(counter_id: str, by_id: str) -> str:
    """Tell whoever invited, once; nothing when the proposal is no longer open."""
    counter = Counter.objects.select_related("appointment__calendar__owner__user").filter(pk=UUID(counter_id)).first()
    by = Membership.objects.select_related("user").filter(pk=by_id).first()
    if counter is None or by is None or counter.told_at or not counter.is_open:
        return "known"
    invitation = Invitation.objects.filter(appointment=counter.appointment).first()
    if invitation is None:
        return "gone"
    sender = sender_of(counter.appointment.calendar, by)
    with as_read_by_guest("", counter.appointment.zone):
        mail = compose(_draft(counter, invitation, sender), sender)
    mail.send()
    with writes_allowed("sending mail"):
        counter.note_told()
    return "sent"


def _draft(counter: Counter, invitation: Invitation, sender: Sender) -> Draft:
    appointment = counter.appointment
    at = counter.original_at or invitation.only_date
    now = at or appointment.starts_at
    people = [
        f"ORGANIZER;CN={parameter(appointment.organiser_name or appointment.organiser_email)}:{address(invitation.reply_to)}",
        f"ATTENDEE;PARTSTAT=TENTATIVE;CN={parameter(invitation.invited_name or sender.principal)}:"
        f"{address(invitation.invited_as)}",
        *([f"COMMENT:{text(counter.comment)}"] if counter.comment else []),
    ]
    component = event(appointment, invitation.sequence, at, people, (counter.starts_at, counter.ends_at), to=invitation)
    words = {
        "guest": sender.principal, "title": appointment.title,
        "wish": span(counter.starts_at, counter.ends_at, all_day=appointment.all_day),
        "now": span(now, now + appointment.lasts, all_day=appointment.all_day),
    }  # fmt: skip
    intro = _("%(guest)s would rather come to “%(title)s” at this time: %(wish)s. Now it is %(now)s.") % words
    return Draft(
        f"counter-{counter.pk}", (appointment.organiser_name, invitation.reply_to),
        _("%(guest)s proposes another time: %(wish)s") % words, "reply", "COUNTER",
        ics.calendar_text([component], method="COUNTER"), f"reply-{invitation.pk}",
        {"intro": intro, "polite": counter.comment},
    )  # fmt: skip
