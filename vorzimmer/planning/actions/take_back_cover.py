"""Nobody has to stand in after all."""

from datetime import date

from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.planning import single_dates
from vorzimmer.planning.entries import CoverTakenBack
from vorzimmer.planning.models import Series
from vorzimmer.planning.rules import series as rules


@action(may=rules.cover)
def take_back_cover(*, actor: Actor, series: Series, first: date, last: date, cover: Membership) -> CoverTakenBack:
    """The open dates named `first` to `last` that this person stands in for are everybody's usual again.

    What has become a task stays; whoever stood in before does not come back. NotAllowed where nothing is left.
    """
    rows = single_dates.covered(series, first, last, cover)
    if not rows:
        raise NotAllowed(single_dates.NOTHING_BACK)
    for row in rows:
        row.settle(actor.membership, cover=None)
    return CoverTakenBack(series=series, on=rows[0].on.isoformat(), until=rows[-1].on.isoformat(), cover=cover)
