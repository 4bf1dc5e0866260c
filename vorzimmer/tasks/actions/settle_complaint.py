"""Say how a complaint ended."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import texts, turns
from vorzimmer.tasks.entries import ComplaintSettled
from vorzimmer.tasks.models import Complaint
from vorzimmer.tasks.rules import complaints


@action(may=complaints.settle)
def settle_complaint(*, actor: Actor, complaint: Complaint, settlement: str) -> ComplaintSettled:
    """The client is content, or the coordination has decided; the task goes on where it was.

    NotAllowed without words.
    """
    task = complaint.task
    complaint.settle(texts.must_say(settlement), actor.membership)
    turns.settle(task)
    task.keep()
    return ComplaintSettled(task=task, complaint=complaint)
