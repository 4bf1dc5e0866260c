"""Hand a complaint that was not settled in time to the coordination."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import turns
from vorzimmer.tasks.entries import ComplaintEscalated
from vorzimmer.tasks.models import Complaint
from vorzimmer.tasks.rules import complaints


@action(may=complaints.escalate)
def escalate_complaint(*, actor: Actor, complaint: Complaint) -> ComplaintEscalated:
    """Three working days have passed: coordination and supervisor are called, in the name of whoever complained."""
    task = complaint.task
    complaint.escalate()
    turns.settle(task)
    task.keep()
    return ComplaintEscalated(task=task, complaint=complaint)
