"""Approve a result."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import asks, states, turns
from vorzimmer.tasks.entries import DeliveryApproved
from vorzimmer.tasks.models import Delivery
from vorzimmer.tasks.rules import deliveries


@action(may=deliveries.decide)
def approve_delivery(*, actor: Actor, delivery: Delivery) -> DeliveryApproved:
    """The task is done; questions that were still open need no answer any more."""
    task = delivery.task
    delivery.decide(Delivery.Decision.APPROVED, actor.membership)
    asks.close(task, actor.membership)
    task.enter(states.goal("approve_delivery", task.state))
    turns.settle(task)
    task.keep()
    return DeliveryApproved(task=task, delivery=delivery)
