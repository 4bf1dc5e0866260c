"""Change a series."""

from typing import Unpack

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.planning import contents
from vorzimmer.planning.entries import SeriesChanged
from vorzimmer.planning.models import Series
from vorzimmer.planning.rules import series as rules
from vorzimmer.planning.timetable import expect_next, forget_the_past


@action(may=rules.arrange)
def change_series(*, actor: Actor, series: Series, **plan: Unpack[contents.SeriesPlan]) -> SeriesChanged:
    """From the next date on. Tasks that were made stay; what was said about dates that still exist holds."""
    contents.must_fit(series.engagement, plan)
    series.change(**contents.titled(plan))
    forget_the_past(series)
    expect_next(series)
    if series.runs:
        contents.must_have_dates(series)
    return SeriesChanged(series=series)
