"""Stop something altogether."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm.entries import ScheduleStopped
from vorzimmer.rhythm.models import Schedule
from vorzimmer.rhythm.rules import schedules as rules


@action(may=rules.rest)
def stop_schedule(*, actor: Actor, schedule: Schedule) -> ScheduleStopped:
    """Either side may, without asking; it begins again when both agree."""
    schedule.settle(actor.membership, is_on=False, paused_until=None)
    return ScheduleStopped(schedule=schedule)
