"""What was agreed is done."""

from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.talks.entries import OutcomeTicked
from vorzimmer.talks.models import TalkOutcome
from vorzimmer.talks.rules import holding as rules


@action(may=rules.tick)
def tick_outcome(*, actor: Actor, outcome: TalkOutcome) -> OutcomeTicked:
    """For what became neither task nor proposal: those say themselves how far they are."""
    outcome.change(done_by=actor.membership, done_at=clock.now())
    return OutcomeTicked(talk=outcome.talk, outcome=outcome)
