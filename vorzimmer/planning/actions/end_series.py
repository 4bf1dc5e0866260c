"""End a series."""

from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.planning.entries import SeriesEnded
from vorzimmer.planning.models import Series
from vorzimmer.planning.rules import series as rules
from vorzimmer.planning.timetable import expect_next


@action(may=rules.arrange)
def end_series(*, actor: Actor, series: Series) -> SeriesEnded:
    """Nothing more comes; tasks that were made stay. It can be taken up again."""
    series.change(ended_at=clock.now(), paused_at=None, stuck_at=None, stuck_reason="")
    expect_next(series)
    return SeriesEnded(series=series)
