"""Put one date back as the rule has it."""

from datetime import date

from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.planning import single_dates
from vorzimmer.planning.entries import DateRestored
from vorzimmer.planning.models import Series
from vorzimmer.planning.rules import series as rules
from vorzimmer.planning.timetable import Timetable, expect_next


@action(may=rules.cover)
def restore_date(*, actor: Actor, series: Series, on: date, what: str = "all") -> DateRestored:
    """Undo skipping ("skipped"), moving ("moved"), standing in ("cover") or "all" of it.

    NotAllowed when the date has become a task or is over; assistants only undo standing in.
    """
    if what != "cover" and (reason := rules.arrange(actor, series)):
        raise NotAllowed(reason)
    row = single_dates.unmade_row(series, on)
    fields = single_dates.UNDONE if what == "all" else dict.fromkeys((single_dates.COLUMNS[what],))
    row.settle(actor.membership, **fields)
    if "moved_to" in fields:
        single_dates.must_be_free(Timetable(series), on)
    expect_next(series)
    return DateRestored(series=series, on=on.isoformat())
