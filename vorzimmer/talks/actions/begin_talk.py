"""Begin a talk."""

from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.talks.entries import TalkBegun
from vorzimmer.talks.models import PARTS, Talk
from vorzimmer.talks.rules import holding as rules


@action(may=rules.begin)
def begin_talk(*, actor: Actor, talk: Talk) -> TalkBegun:
    """The first part begins, its time runs, and both read what the other wishes for."""
    talk.enter_part(PARTS[0])
    talk.change(
        state=Talk.State.RUNNING, begun_by=actor.membership, begun_at=clock.now(), part=talk.part,
        part_since=talk.part_since,
    )  # fmt: skip
    return TalkBegun(talk=talk)
