"""When on its day something comes back."""

from datetime import date, datetime, time

from vorzimmer.foundation.working_time.local_days import at_clock
from vorzimmer.people.models import Membership

EARLY = time(8)


def moment_on(member: Membership, day: date) -> datetime:
    """When the person begins on that day, or eight o'clock of theirs if they do not work then."""
    calendar = member.calendar
    stretches = calendar.stretches_on(day)
    return stretches[0][0] if stretches else at_clock(calendar.zone, day, EARLY)
