"""Pass a gate of the plan."""

from vorzimmer.handovers import growing
from vorzimmer.handovers.entries import GatePassed
from vorzimmer.handovers.models import Gate
from vorzimmer.handovers.rules import plans as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor, Door


@action(may=rules.pass_gate)
def pass_gate(*, actor: Actor, gate: Gate) -> GatePassed:
    """What had to be true is true. A gate with a stage lets the assistant's rights grow, if there is an agreement."""
    gate.let_pass(actor.membership, by_itself=actor.door == Door.SCHEDULE)
    if gate.stage is not None:
        growing.grow(actor, gate.plan.engagement, gate.stage)
    return GatePassed(plan=gate.plan, gate=gate)
