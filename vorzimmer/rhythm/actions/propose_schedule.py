"""Propose when something comes."""

from collections.abc import Sequence
from datetime import time

from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm.entries import ScheduleProposed
from vorzimmer.rhythm.models import ScheduleProposal
from vorzimmer.rhythm.rules import schedules as rules
from vorzimmer.rhythm.times import must_be_a_plan


@action(may=rules.arrange)
def propose_schedule(
    *,
    actor: Actor,
    engagement: Engagement,
    kind: str,
    days: Sequence[int],
    at: time,
    answer_by: time | None = None,
    words: str = "",
) -> ScheduleProposed:
    """One side would like it so; the other agrees. A newer proposal replaces an open one.

    NotAllowed for a kind that does not exist, without a day, or with an answer wanted before it is sent.
    """
    if reason := must_be_a_plan(kind, days, at, answer_by):
        raise NotAllowed(reason)
    earlier = ScheduleProposal.objects.filter(engagement=engagement, kind=kind, state=ScheduleProposal.State.OPEN)
    for one in earlier:
        one.decide(ScheduleProposal.State.REPLACED, actor.membership)
    proposal = ScheduleProposal(
        engagement=engagement, kind=kind, days=sorted(set(days)), at=at, answer_by=answer_by, words=words,
        side=str(engagement.team.side_of(actor)), proposed_by=actor.membership,
    )  # fmt: skip
    proposal.save()
    return ScheduleProposed(schedule_proposal=proposal)
