"""Agree to times that the other side proposed."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm.entries import ScheduleAgreed
from vorzimmer.rhythm.models import ScheduleProposal
from vorzimmer.rhythm.rules import schedules as rules
from vorzimmer.rhythm.times import settle


@action(may=rules.decide)
def agree_schedule(*, actor: Actor, schedule_proposal: ScheduleProposal) -> ScheduleAgreed:
    """It holds from now on, and a pause ends with it."""
    schedule_proposal.decide(ScheduleProposal.State.AGREED, actor.membership)
    settle(actor, schedule_proposal.engagement, schedule_proposal.kind, schedule_proposal.plan)
    return ScheduleAgreed(schedule_proposal=schedule_proposal)
