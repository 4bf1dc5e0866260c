"""Let a series rest."""

from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.planning.entries import SeriesPaused
from vorzimmer.planning.models import Series
from vorzimmer.planning.rules import series as rules
from vorzimmer.planning.timetable import expect_next


@action(may=rules.pause)
def pause_series(*, actor: Actor, series: Series) -> SeriesPaused:
    """Nothing is handed over until it is resumed."""
    series.change(paused_at=clock.now())
    expect_next(series)
    return SeriesPaused(series=series)
