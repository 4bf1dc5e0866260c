"""Keep the times as they are."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm.entries import ScheduleRefused
from vorzimmer.rhythm.models import ScheduleProposal
from vorzimmer.rhythm.rules import schedules as rules


@action(may=rules.decide)
def refuse_schedule(*, actor: Actor, schedule_proposal: ScheduleProposal) -> ScheduleRefused:
    """A no needs no reason; nothing changes."""
    schedule_proposal.decide(ScheduleProposal.State.REFUSED, actor.membership)
    return ScheduleRefused(schedule_proposal=schedule_proposal)
