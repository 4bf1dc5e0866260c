"""Leave one date out."""

from datetime import date

from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.planning import single_dates
from vorzimmer.planning.entries import DateSkipped
from vorzimmer.planning.models import Series
from vorzimmer.planning.rules import series as rules
from vorzimmer.planning.timetable import expect_next


@action(may=rules.arrange)
def skip_date(*, actor: Actor, series: Series, on: date) -> DateSkipped:
    """Nothing is made of it. NotAllowed if there is no such date, or it is settled already."""
    coming = single_dates.open_one(series, on)
    single_dates.row_of(series, coming).settle(actor.membership, skipped_at=clock.now())
    expect_next(series)
    return DateSkipped(series=series, on=on.isoformat())
