"""Where notifications of this room lead, and what its mails say."""

from django.urls import reverse
from django.utils.translation import gettext as _

from vorzimmer.calls.entries import CallDeclined, CallMissed, CallNoteWritten
from vorzimmer.calls.models import CallNote
from vorzimmer.foundation import moments
from vorzimmer.notifications.letters import Letter, letter_for
from vorzimmer.notifications.models import Group
from vorzimmer.notifications.places import in_group, place
from vorzimmer.people.models import Membership

in_group(Group.STEPS, "calls.")
place("calls.", lambda entry: f"/calls/{entry.subject_id}/")
place("calls.note_", lambda entry: f"/calls/notes/{entry.subject_id}/")
place("calls.way_", lambda _entry: "/settings/calls/")


@letter_for(CallMissed)
def call_missed(happened: CallMissed, member: Membership) -> Letter | None:
    """Who it was and when, with a button to call back."""
    call = happened.call
    words = {"who": call.caller.name, "when": moments.near(call.rang_at)}
    subject = _("%(who)s called you %(when)s") % words
    lines = [_("%(who)s called you and could not reach you.") % words]
    address = f"{reverse('calls:start', args=[call.engagement_id])}?to={call.caller_id}"
    return Letter(subject, lines, [(_("Call back"), address)], str(call.engagement))


@letter_for(CallDeclined)
def call_declined(happened: CallDeclined, member: Membership) -> Letter | None:
    """The short answer."""
    call = happened.call
    lines = [_("%(who)s could not talk just now.") % {"who": call.callee.name}]
    if call.back_at:
        lines.append(_("Calls back %(when)s.") % {"when": moments.near(call.back_at)})
    if call.words:
        lines.append(call.words)
    return Letter(_("%(who)s calls back") % {"who": call.callee.name}, lines, [], str(call.engagement))


@letter_for(CallNoteWritten)
def note_written(happened: CallNoteWritten, member: Membership) -> Letter | None:
    """Who called, what about, and by when to call back; nothing once it is done."""
    note = happened.note
    if note.status == CallNote.Status.DONE:
        return None
    words = {"who": note.who}
    lines = [note.text] if note.text else [_("%(who)s called.") % words]
    if note.number:
        lines.append(_("Number: %(number)s") % {"number": note.number})
    subject = _("Call from %(who)s") % words
    if note.status == CallNote.Status.CALL_BACK:
        subject = _("Please call back: %(who)s") % words
        if note.back_by:
            lines.append(_("Please by %(when)s.") % {"when": moments.near(note.back_by)})
    return Letter(subject, lines, [], str(note.engagement))
