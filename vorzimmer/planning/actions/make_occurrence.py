"""A date becomes a task."""

from datetime import date

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.planning import handing_over, single_dates
from vorzimmer.planning.entries import OccurrenceMade
from vorzimmer.planning.models import Series
from vorzimmer.planning.rules import series as rules
from vorzimmer.planning.timetable import expect_next


@action(may=rules.make)
def make_occurrence(*, actor: Actor, series: Series, on: date) -> OccurrenceMade:
    """Handed over in the name of whoever set the series up, to whoever gets this date.

    Task and occurrence are written together or not at all, under the lock of the series: a date is made once.
    NotAllowed when it is settled already or its moment has not come.
    """
    coming = single_dates.open_one(series, on)
    if coming.hand_over_at > clock.now():
        raise NotAllowed(single_dates.NOT_YET)
    wanted = series.content | {"due_at": coming.due_at, "due_zone": series.zone}
    assistant = single_dates.who_gets(series, coming)
    task = handing_over.hand_over(actor, series.engagement, wanted, series.steps, assistant)
    single_dates.row_of(series, coming).settle(actor.membership, task=task, made_at=clock.now())
    if series.stuck_at is not None:
        series.come_loose()
    expect_next(series)
    return OccurrenceMade(series=series, on=on.isoformat(), task=task)
