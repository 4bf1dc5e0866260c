"""Change what was written down of a call."""

from datetime import datetime

from vorzimmer.calls import rules
from vorzimmer.calls.calling_back import keep_in_step
from vorzimmer.calls.entries import CallNoteChanged
from vorzimmer.calls.models import CallNote
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.change)
def change_call_note(
    *, actor: Actor, note: CallNote, text: str, status: str, back_by: datetime | None = None
) -> CallNoteChanged:
    """Other words, or something else to be done. `back_by` counts only with "please call back"."""
    moved = back_by != note.back_by
    note.write(actor.membership, text, status, back_by if status == CallNote.Status.CALL_BACK else None)
    keep_in_step(note, anew=moved)
    return CallNoteChanged(note=note)
