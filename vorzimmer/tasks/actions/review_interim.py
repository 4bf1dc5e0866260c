"""Say that one has looked at an interim result."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.entries import InterimReviewed
from vorzimmer.tasks.models import Delivery
from vorzimmer.tasks.rules import deliveries


@action(may=deliveries.review_interim)
def review_interim(*, actor: Actor, delivery: Delivery, remark: str = "") -> InterimReviewed:
    """Fine so far, or fine but for the remark. The work goes on either way; the turn stays where it is."""
    delivery.decide(Delivery.Decision.APPROVED, actor.membership, remark.strip())
    return InterimReviewed(task=delivery.task, delivery=delivery)
