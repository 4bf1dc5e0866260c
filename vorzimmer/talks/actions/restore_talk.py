"""A talk that was left out takes place after all."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.talks import appointments, restoring
from vorzimmer.talks.entries import TalkRestored
from vorzimmer.talks.models import Talk
from vorzimmer.talks.rules import arranging as rules


@action(may=rules.restore)
def restore_talk(*, actor: Actor, talk: Talk) -> TalkRestored:
    """At its time, with its points. The talk that the series proposed instead goes away, unless somebody has prepared it."""
    talk.change(state=Talk.State.PLANNED, ended_by=None, ended_at=None)
    appointments.put_back(talk)
    restoring.fetch_points(talk)
    restoring.drop_substitute(talk)
    return TalkRestored(talk=talk)
