"""Confirm what was said on the telephone."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.entries import NoteConfirmed
from vorzimmer.tasks.models import PhoneNote
from vorzimmer.tasks.rules import phone_notes


@action(may=phone_notes.decide)
def confirm_note(*, actor: Actor, note: PhoneNote) -> NoteConfirmed:
    """Both sides agree that this was said; from now on it is in force."""
    note.decide(PhoneNote.State.CONFIRMED, actor.membership)
    return NoteConfirmed(task=note.task, note=note)
