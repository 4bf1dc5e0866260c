"""Hand the tasks of a series over in one's own name."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.planning.entries import SeriesTakenOver
from vorzimmer.planning.models import Series
from vorzimmer.planning.rules import series as rules
from vorzimmer.planning.timetable import expect_next


@action(may=rules.take_over)
def take_over_series(*, actor: Actor, series: Series) -> SeriesTakenOver:
    """Whoever set it up has left or may no longer delegate: what has waited is handed over now."""
    series.change(set_up_by=actor.membership)
    series.come_loose()
    expect_next(series)
    return SeriesTakenOver(series=series)
