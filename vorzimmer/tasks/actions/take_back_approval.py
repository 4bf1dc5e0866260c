"""Take an approval back."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import states, turns
from vorzimmer.tasks.entries import ApprovalTakenBack
from vorzimmer.tasks.models import Delivery
from vorzimmer.tasks.rules import deliveries


@action(may=deliveries.take_back_approval)
def take_back_approval(*, actor: Actor, delivery: Delivery) -> ApprovalTakenBack:
    """A slip of the finger: the result waits for a decision again."""
    task = delivery.task
    delivery.reopen()
    task.enter(states.DELIVERED)
    turns.settle(task)
    task.keep()
    return ApprovalTakenBack(task=task, delivery=delivery)
