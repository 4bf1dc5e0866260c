"""Where notifications of this room lead, and what its mails say."""

from django.utils.translation import gettext as _

from vorzimmer.calendar_mail.entries import (
    GuestWrote,
    InvitationReceived,
    InvitationUndelivered,
    TimeKept,
    TimeProposed,
)
from vorzimmer.calendar_mail.models import Counter
from vorzimmer.calendars.models import Attendee
from vorzimmer.calendars.saying import span_text
from vorzimmer.notifications.letters import Letter, letter_for
from vorzimmer.notifications.links import make_link
from vorzimmer.notifications.models import Group
from vorzimmer.notifications.places import in_group, place
from vorzimmer.people.models import Membership

in_group(Group.CALENDAR, "calendar_mail.")
place("calendar_mail.", lambda entry: f"/calendar/appointments/{entry.subject_id}/")
place("calendar_mail.invitation_address_renewed", lambda _entry: "/calendar/invitations/addresses/")


@letter_for(TimeProposed)
def time_proposed(happened: TimeProposed, member: Membership) -> Letter | None:
    """The proposed time with a button for each decision; nothing when somebody has decided."""
    counter, appointment = happened.counter, happened.appointment
    if counter.state != Counter.State.OPEN or appointment.is_cancelled:
        return None
    now = counter.original_at or appointment.starts_at
    words = {
        "guest": happened.guest, "title": appointment.title,
        "wish": span_text(counter.starts_at, counter.ends_at, all_day=appointment.all_day),
        "now": span_text(now, now + appointment.lasts, all_day=appointment.all_day),
    }  # fmt: skip
    lines = [_("%(guest)s would rather come to “%(title)s” at this time: %(wish)s. Now it is %(now)s.") % words]
    lines += [counter.comment] if counter.comment else []
    buttons = [
        (_("Take this time"), make_link(member, "calendar_mail.decide_time", counter.pk, "yes")),
        (_("Keep the time"), make_link(member, "calendar_mail.decide_time", counter.pk, "no")),
    ]
    return Letter(_("%(guest)s proposes another time: %(wish)s") % words, lines, buttons)


@letter_for(TimeKept)
def time_kept(happened: TimeKept, member: Membership) -> Letter | None:
    """When it stays, what had been proposed, and their words."""
    counter, appointment = happened.counter, happened.appointment
    now = counter.original_at or appointment.starts_at
    words = {
        "by": happened.by, "title": appointment.title,
        "when": span_text(now, now + appointment.lasts, all_day=appointment.all_day),
        "wish": span_text(counter.starts_at, counter.ends_at, all_day=appointment.all_day),
    }  # fmt: skip
    lines = [_("“%(title)s” stays on %(when)s. It is not possible at the proposed time (%(wish)s).") % words]
    return Letter(_("%(by)s keeps the time of “%(title)s”") % words, lines + ([counter.words] if counter.words else []))


@letter_for(InvitationReceived)
def invitation_received(happened: InvitationReceived, member: Membership) -> Letter | None:
    """What and when; nothing once it is answered."""
    appointment = happened.appointment
    asked = [each for each in appointment.attendees.all() if each.membership_id is not None]
    if appointment.is_cancelled or all(each.answer != Attendee.Answer.OPEN for each in asked):
        return None
    when = span_text(appointment.starts_at, appointment.ends_at, all_day=appointment.all_day)
    words = {"by": happened.by, "title": appointment.title, "when": when}
    lines = [
        _("%(by)s invites to “%(title)s”: %(when)s.") % words,
        *filter(None, [appointment.place, appointment.link]),
    ]
    return Letter(_("Invitation: %(title)s, %(when)s") % words, lines)


@letter_for(GuestWrote)
def guest_wrote(happened: GuestWrote, member: Membership) -> Letter | None:
    """Their words."""
    words = {"guest": happened.guest, "title": happened.appointment.title}
    return Letter(_("%(guest)s wrote about “%(title)s”") % words, [happened.text])


@letter_for(InvitationUndelivered)
def invitation_undelivered(happened: InvitationUndelivered, member: Membership) -> Letter | None:
    """Which address, so that it can be put right."""
    words = {"guest": happened.guest, "title": happened.appointment.title, "address": happened.invited.email}
    line = _("The mail server of %(address)s did not take the invitation. Perhaps the address is wrong.") % words
    return Letter(_("The invitation to “%(title)s” did not reach %(guest)s") % words, [line])
