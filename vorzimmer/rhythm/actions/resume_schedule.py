"""Let something go on before its pause ends."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm.entries import ScheduleResumed
from vorzimmer.rhythm.models import Schedule
from vorzimmer.rhythm.rules import schedules as rules


@action(may=rules.resume)
def resume_schedule(*, actor: Actor, schedule: Schedule) -> ScheduleResumed:
    """As both had agreed; what fell into the pause is not made up for."""
    schedule.settle(actor.membership, paused_until=None)
    return ScheduleResumed(schedule=schedule)
