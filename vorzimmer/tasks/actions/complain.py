"""Complain about a task."""

from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import texts, turns
from vorzimmer.tasks.entries import ComplaintRaised
from vorzimmer.tasks.models import Complaint, Task
from vorzimmer.tasks.rules import complaints


@action(may=complaints.complain)
def complain(*, actor: Actor, task: Task, text: str, wish: str = "") -> ComplaintRaised:
    """What is wrong, and what would put it right. The assistant has the turn until it is settled.

    The two have three working days; then the coordination decides. NotAllowed without a text.
    """
    complaint = Complaint.objects.create(
        task=task, text=texts.must_say(text), wish=wish.strip(), raised_by=actor.membership,
        settle_by=complaints.working_days_later(task, clock.now(), complaints.SETTLE_WITHIN),
    )  # fmt: skip
    turns.settle(task)
    task.keep()
    return ComplaintRaised(task=task, complaint=complaint)
