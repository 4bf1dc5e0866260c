"""Say that something of a call is left to do after all."""

from vorzimmer.calendars.models import FollowUp
from vorzimmer.calls import rules
from vorzimmer.calls.calling_back import KIND, keep_in_step
from vorzimmer.calls.entries import CallNoteReopened
from vorzimmer.calls.models import CallNote
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.reopen)
def reopen_call_note(*, actor: Actor, note: CallNote) -> CallNoteReopened:
    """It was ticked off by mistake: it waits again, and comes back by its follow-up as before."""
    note.reopen()
    note.remember(FollowUp.objects.filter(kind=KIND, thing=note.pk, done_at=None).first())
    keep_in_step(note)
    return CallNoteReopened(note=note)
