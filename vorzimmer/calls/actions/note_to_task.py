"""Make a task of what was said in a call."""

from vorzimmer.calls import rules
from vorzimmer.calls.calling_back import keep_in_step
from vorzimmer.calls.entries import CallNoteBecameTask
from vorzimmer.calls.models import CallNote
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import actions as tasks


@action(may=rules.to_task)
def note_to_task(*, actor: Actor, note: CallNote) -> CallNoteBecameTask:
    """A draft with the words of the note; its writer completes it and hands it over. The note itself does not come back any more."""
    acting = actor.through(actor.door)
    written = tasks.write_draft(actor=acting, engagement=note.engagement, outcome=note.text)
    note.become(became_task=written.task)
    keep_in_step(note)
    return CallNoteBecameTask(note=note)
