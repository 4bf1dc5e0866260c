"""Delete one kind of data of an ended engagement, because its period is over."""

from vorzimmer.handovers import retaining
from vorzimmer.handovers.entries import EndedForgotten
from vorzimmer.handovers.models import Retention
from vorzimmer.handovers.rules import partings as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.forget)
def forget_ended(*, actor: Actor, retention: Retention) -> EndedForgotten:
    """What the house holds of it is deleted; how many pieces is written down."""
    count = retaining.delete(retention)
    retention.settle(count)
    return EndedForgotten(parting=retention.parting, retention=retention, count=count)
