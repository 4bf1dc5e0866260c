"""Let something rest until a day."""

from datetime import date

from vorzimmer.foundation import clock, moments
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm.entries import SchedulePaused
from vorzimmer.rhythm.models import Schedule
from vorzimmer.rhythm.rules import schedules as rules
from vorzimmer.rhythm.times import NOT_AHEAD


@action(may=rules.rest)
def pause_schedule(*, actor: Actor, schedule: Schedule, until: date) -> SchedulePaused:
    """It comes again on the day `until`. NotAllowed for a day that is not ahead."""
    if until <= moments.local(clock.now()).date():
        raise NotAllowed(NOT_AHEAD)
    schedule.settle(actor.membership, paused_until=until)
    return SchedulePaused(schedule=schedule, until=until.isoformat())
