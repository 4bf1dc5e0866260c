"""Hand dates to somebody who stands in."""

from datetime import date

from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.planning import single_dates
from vorzimmer.planning.entries import DatesCovered
from vorzimmer.planning.models import Series
from vorzimmer.planning.rules import series as rules


@action(may=rules.cover)
def cover_dates(*, actor: Actor, series: Series, first: date, last: date, cover: Membership) -> DatesCovered:
    """All open dates that are due from `first` to `last`, both included. NotAllowed if there is none."""
    if reason := rules.may_cover(series, cover):
        raise NotAllowed(reason)
    within = single_dates.open_within(series, first, last)
    for coming in within:
        single_dates.row_of(series, coming).settle(actor.membership, cover=cover)
    return DatesCovered(series=series, on=within[0].on.isoformat(), until=within[-1].on.isoformat(), cover=cover)
