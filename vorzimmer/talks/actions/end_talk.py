"""End a talk."""

from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.talks import composing
from vorzimmer.talks.entries import TalkEnded
from vorzimmer.talks.facts import figures_of, work_of
from vorzimmer.talks.facts.trend import kept
from vorzimmer.talks.models import Talk
from vorzimmer.talks.rules import holding as rules


@action(may=rules.go_on)
def end_talk(*, actor: Actor, talk: Talk) -> TalkEnded:
    """The figures are kept as they are, and the minutes are there for both to confirm."""
    talk.enter_part("")
    talk.change(
        state=Talk.State.HELD, ended_by=actor.membership, ended_at=clock.now(), part="", part_since=None,
        spent=talk.spent, figures=kept(figures_of(work_of(talk.engagement, talk.since, talk.until))),
    )  # fmt: skip
    return TalkEnded(talk=talk, minutes=composing.compose(actor, talk))
