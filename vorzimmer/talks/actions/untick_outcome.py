"""What was agreed is open after all."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.talks.entries import OutcomeOpened
from vorzimmer.talks.models import TalkOutcome
from vorzimmer.talks.rules import holding as rules


@action(may=rules.untick)
def untick_outcome(*, actor: Actor, outcome: TalkOutcome) -> OutcomeOpened:
    """It is shown again before the next talk."""
    outcome.change(done_by=None, done_at=None)
    return OutcomeOpened(talk=outcome.talk, outcome=outcome)
