"""By when a side answers: what the two agreed, or the house's plain rule; sooner while somebody needs it sooner."""

from collections.abc import Callable
from datetime import datetime, timedelta

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.foundation.working_time import WorkingCalendar, answer_by

Within = Callable[[Engagement, str, bool], timedelta | None]
"""How much of its own reachable time a side ("client", "assistant") has for an answer; True: nothing goes on before."""

agreed: list[Within] = []
"""Said by later rooms, one query each: it counts instead of the plain rule."""
sooner: list[Within] = []
"""Said by later rooms, one query each: it counts where it is earlier than the rest."""


def answered_by(engagement: Engagement, side: str, calendar: WorkingCalendar, *, pressing: bool) -> datetime:
    """The moment, in UTC, if asked now. Raises NeverReachable."""
    now = clock.now()
    instead = _said(agreed, engagement, side, pressing)
    usual = calendar.add_working_time(now, min(instead)) if instead else answer_by(now, calendar)
    return min([usual, *(calendar.add_working_time(now, time) for time in _said(sooner, engagement, side, pressing))])


def _said(rooms: list[Within], engagement: Engagement, side: str, pressing: bool) -> list[timedelta]:
    return [time for each in rooms if (time := each(engagement, side, pressing)) is not None]
