"""Ask for changes to a result."""

from collections.abc import Sequence

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import states, texts, turns
from vorzimmer.tasks.entries import ChangesRequested
from vorzimmer.tasks.models import Delivery
from vorzimmer.tasks.rules import deliveries


@action(may=deliveries.decide)
def request_changes(*, actor: Actor, delivery: Delivery, reasons: str, wanted: Sequence[str] = ()) -> ChangesRequested:
    """Back to the assistant: `reasons` say why, `wanted` point by point what. NotAllowed without reasons."""
    task = delivery.task
    points = [point.strip() for point in wanted if point.strip()]
    delivery.decide(Delivery.Decision.CHANGES, actor.membership, texts.must_say(reasons), points)
    task.enter(states.goal("request_changes", task.state))
    turns.settle(task)
    task.keep()
    rounds = task.deliveries.filter(decision=Delivery.Decision.CHANGES).count()
    return ChangesRequested(task=task, delivery=delivery, round=rounds)
