"""Write down what was said on the telephone."""

from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.tasks.entries import CallNoted
from vorzimmer.tasks.models import PhoneNote, Task
from vorzimmer.tasks.question_turns import OTHER
from vorzimmer.tasks.rules import phone_notes


@action(may=phone_notes.note)
def note_call(*, actor: Actor, task: Task, text: str, spoke_with: Membership | None = None) -> CallNoted:
    """The other side confirms it with one click; until then it is not in force.

    Raises NotAllowed when `spoke_with` is nobody of the other side.
    """
    side = OTHER[str(task.engagement.team.side_of(actor))]
    if reason := phone_notes.partner(task, side, spoke_with):
        raise NotAllowed(reason)
    note = PhoneNote(task=task, text=text, spoke_with=spoke_with, noted_by=actor.membership, to_side=side)
    note.save()
    return CallNoted(task=task, note=note)
