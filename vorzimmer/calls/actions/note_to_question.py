"""Make a question of what was said in a call."""

from vorzimmer.calls import rules
from vorzimmer.calls.entries import CallNoteBecameQuestion
from vorzimmer.calls.models import CallNote
from vorzimmer.calls.rules.notes import about_of
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import actions as tasks


@action(may=rules.to_question)
def note_to_question(*, actor: Actor, note: CallNote) -> CallNoteBecameQuestion:
    """The other side is asked, with a clock: about the task, or about the engagement."""
    acting = actor.through(actor.door)
    asked = tasks.ask_question(actor=acting, about=about_of(note), text=note.text)
    note.become(became_question=asked.question)
    return CallNoteBecameQuestion(note=note)
