"""How a person can be reached now: one rule, used wherever somebody asks."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from vorzimmer.foundation import clock
from vorzimmer.foundation.working_time import NeverReachable
from vorzimmer.people.models import Membership


@dataclass(frozen=True, slots=True)
class Reach:
    """`until` while the person is reachable, `again` otherwise (None: no hours at all); `there` is their own time."""

    until: datetime | None
    again: datetime | None
    there: datetime

    @property
    def is_now(self) -> bool:
        return self.until is not None


def reach_of(membership: Membership, at: datetime | None = None) -> Reach:
    """Whether, until when and when again the person has promised to be reachable."""
    moment = at or clock.now()
    calendar = membership.calendar
    there = moment.astimezone(ZoneInfo(membership.user.timezone))
    until = calendar.reachable_until(moment)
    if until is not None:
        return Reach(until, None, there)
    try:
        return Reach(None, calendar.next_reachable(moment), there)
    except NeverReachable:
        return Reach(None, None, there)
