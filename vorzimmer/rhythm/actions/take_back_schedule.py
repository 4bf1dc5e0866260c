"""Take back the times that one's own side proposed."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm.entries import ScheduleTakenBack
from vorzimmer.rhythm.models import ScheduleProposal
from vorzimmer.rhythm.rules import schedules as rules


@action(may=rules.take_back)
def take_back_schedule(*, actor: Actor, schedule_proposal: ScheduleProposal) -> ScheduleTakenBack:
    """Nobody has to decide any more."""
    schedule_proposal.decide(ScheduleProposal.State.TAKEN_BACK, actor.membership)
    return ScheduleTakenBack(schedule_proposal=schedule_proposal)
