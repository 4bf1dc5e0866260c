"""Note dates that came and went while nothing ran."""

from collections.abc import Sequence
from datetime import date

from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.planning import single_dates
from vorzimmer.planning.entries import DatesMissed
from vorzimmer.planning.models import Series
from vorzimmer.planning.rules import series as rules
from vorzimmer.planning.timetable import expect_next


@action(may=rules.miss)
def miss_dates(*, actor: Actor, series: Series, days: Sequence[date]) -> DatesMissed:
    """They are over and a later one is made instead; whoever set it up and the coordination are told."""
    for on in days:
        coming = single_dates.open_one(series, on)
        single_dates.row_of(series, coming).settle(actor.membership, missed_at=clock.now())
    expect_next(series)
    return DatesMissed(series=series, on=days[0].isoformat(), missed=[on.isoformat() for on in days])
