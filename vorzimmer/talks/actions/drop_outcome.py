"""Take a decision out of the talk."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.talks import composing
from vorzimmer.talks.entries import OutcomeDropped
from vorzimmer.talks.models import TalkOutcome
from vorzimmer.talks.rules import holding as rules


@action(may=rules.drop_outcome)
def drop_outcome(*, actor: Actor, outcome: TalkOutcome) -> OutcomeDropped:
    """It was none; a task or a page that came of it stays where it is."""
    talk = outcome.talk
    outcome.delete()
    composing.recompose(actor, talk)
    return OutcomeDropped(talk=talk)
