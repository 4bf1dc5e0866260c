"""Say that nothing of a call is left to do."""

from vorzimmer.calls import rules
from vorzimmer.calls.calling_back import keep_in_step
from vorzimmer.calls.entries import CallNoteFinished
from vorzimmer.calls.models import CallNote
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.finish)
def finish_call_note(*, actor: Actor, note: CallNote) -> CallNoteFinished:
    """Called back, or settled otherwise; it leaves "Today", and its follow-up ends."""
    note.finish(actor.membership)
    keep_in_step(note)
    return CallNoteFinished(note=note)
