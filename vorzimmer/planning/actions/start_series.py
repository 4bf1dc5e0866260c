"""Let a task come back."""

from typing import Unpack

from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.planning import contents
from vorzimmer.planning.entries import SeriesStarted
from vorzimmer.planning.models import Series
from vorzimmer.planning.rules import series as rules
from vorzimmer.planning.timetable import expect_next


@action(may=rules.start, lock=False)
def start_series(*, actor: Actor, engagement: Engagement, **plan: Unpack[contents.SeriesPlan]) -> SeriesStarted:
    """Every date ahead becomes a task in the actor's name. NotAllowed when the rule has no date ahead."""
    contents.must_fit(engagement, plan)
    series = Series(engagement=engagement, set_up_by=actor.membership, **contents.titled(plan))
    series.save()
    expect_next(series)
    contents.must_have_dates(series)
    return SeriesStarted(series=series)
