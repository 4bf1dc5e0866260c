"""Say how often the two sit down together."""

from datetime import date, time

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.foundation.moments import local
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.talks.entries import SeriesKept
from vorzimmer.talks.models import TalkSeries
from vorzimmer.talks.rules import arranging as rules


@action(may=rules.arrange)
def keep_series(
    *,
    actor: Actor,
    engagement: Engagement,
    every_weeks: int | None = None,
    weekday: int = 3,
    at: time = time(10),
    minutes: int = 45,
    begins_on: date | None = None,
    zone: str = "",
) -> SeriesKept:
    """Without `every_weeks` in weeks 1, 2 and 4 and then every month; said again, it holds from the next talk on.

    `begins_on` is the day from which weeks are counted: when the engagement began, or today if that is long ago.
    Weekday 0 is Monday. ValueError for a weekday or a number of weeks that does not exist.
    """
    if weekday not in range(7) or (every_weeks is not None and not 1 <= every_weeks <= 26) or not 10 <= minutes <= 240:
        raise ValueError("no such rhythm")
    today = local(clock.now()).date()
    kept: TalkSeries | None = TalkSeries.objects.filter(engagement=engagement).first()
    usual = kept.begins_on if kept else _beginning(engagement.started_on, today)
    said = {
        "every_weeks": every_weeks, "weekday": weekday, "at": at, "minutes": minutes,
        "begins_on": begins_on or usual, "zone": zone or actor.person.timezone, "set_by": actor.membership,
        "set_at": clock.now(),
    }  # fmt: skip
    if kept is None:
        kept = TalkSeries.objects.create(engagement=engagement, **said)
    else:
        kept.change(**said)
    kept.engagement = engagement
    return SeriesKept(talk_series=kept)


def _beginning(started_on: date, today: date) -> date:
    """A relationship that is older than a month has no first weeks any more."""
    return started_on if (today - started_on).days < 28 else today
