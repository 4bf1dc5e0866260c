"""Say how it was on the telephone."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.entries import NoteCorrected
from vorzimmer.tasks.models import PhoneNote
from vorzimmer.tasks.question_turns import OTHER
from vorzimmer.tasks.rules import phone_notes


@action(may=phone_notes.decide)
def correct_note(*, actor: Actor, note: PhoneNote, text: str) -> NoteCorrected:
    """The note is not in force; a new one says how it was, and whoever wrote the first confirms it."""
    note.decide(PhoneNote.State.DENIED, actor.membership, text)
    instead = PhoneNote(
        task=note.task, text=text, corrects=note, spoke_with=note.noted_by, noted_by=actor.membership,
        to_side=OTHER[note.to_side],
    )  # fmt: skip
    instead.save()
    return NoteCorrected(task=note.task, note=note, instead=instead)
