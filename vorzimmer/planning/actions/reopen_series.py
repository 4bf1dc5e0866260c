"""Take an ended series up again."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.planning.entries import SeriesReopened
from vorzimmer.planning.models import Series
from vorzimmer.planning.rules import series as rules
from vorzimmer.planning.timetable import expect_next, forget_the_past


@action(may=rules.reopen)
def reopen_series(*, actor: Actor, series: Series) -> SeriesReopened:
    """With the next date that is not due yet."""
    series.change(ended_at=None)
    forget_the_past(series)
    expect_next(series)
    return SeriesReopened(series=series)
