"""Put one date on another day."""

from datetime import date

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.planning import single_dates
from vorzimmer.planning.entries import DateMoved
from vorzimmer.planning.models import Series
from vorzimmer.planning.rules import series as rules
from vorzimmer.planning.timetable import Timetable, expect_next


@action(may=rules.arrange)
def move_date(*, actor: Actor, series: Series, on: date, to: date) -> DateMoved:
    """Only this one; the others stay. NotAllowed for a day that is over, too far away, or has a date already."""
    coming = single_dates.open_one(series, on)
    single_dates.must_reach(series, coming, to)
    single_dates.row_of(series, coming).settle(actor.membership, moved_to=to)
    single_dates.must_be_free(Timetable(series), on)
    expect_next(series)
    return DateMoved(series=series, on=on.isoformat(), to=to.isoformat())
