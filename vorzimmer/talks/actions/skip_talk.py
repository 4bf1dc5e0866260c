"""A talk does not take place."""

from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.talks import appointments
from vorzimmer.talks.entries import TalkSkipped
from vorzimmer.talks.models import Talk
from vorzimmer.talks.rules import arranging as rules


@action(may=rules.skip)
def skip_talk(*, actor: Actor, talk: Talk) -> TalkSkipped:
    """Nobody has to say why. Its points wait for the next talk, which the series proposes."""
    talk.change(state=Talk.State.SKIPPED, ended_by=actor.membership, ended_at=clock.now())
    appointments.take_out(actor, talk)
    return TalkSkipped(talk=talk)
