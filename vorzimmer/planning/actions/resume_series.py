"""Let a series go on."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.planning.entries import SeriesResumed
from vorzimmer.planning.models import Series
from vorzimmer.planning.rules import series as rules
from vorzimmer.planning.timetable import expect_next, forget_the_past


@action(may=rules.resume)
def resume_series(*, actor: Actor, series: Series) -> SeriesResumed:
    """With the next date that is not due yet: what fell into the pause is not made up for."""
    series.change(paused_at=None)
    forget_the_past(series)
    expect_next(series)
    return SeriesResumed(series=series)
