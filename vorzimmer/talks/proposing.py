"""The next talk of a series: proposed by the house as soon as there is none."""

from datetime import datetime, timedelta

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.jobs.recurring import zone_of
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Actor, Door
from vorzimmer.talks import actions
from vorzimmer.talks.models import Talk, TalkSeries
from vorzimmer.talks.rounds import next_round
from vorzimmer.talks.timing import find_time, the_two_of

AHEAD = timedelta(days=1)
"""A talk is proposed for tomorrow at the earliest: both prepare it."""


def propose_next(actor: Actor, engagement: Engagement) -> Talk | None:
    """The next round of the series as a talk; None when it rests, or one is planned already, or nobody leads.

    The last talk counts by the day for which the series had put it, so that one moved talk does not move all others.
    """
    series: TalkSeries | None = TalkSeries.objects.filter(engagement=engagement).first()
    if series is None or series.is_paused or not engagement.is_open or engagement.team.lead is None:
        return None
    if Talk.objects.filter(engagement=engagement, state__in=Talk.OPEN, week__isnull=False).exists():
        return None
    zone = zone_of(series.zone)
    tomorrow = (clock.now() + AHEAD).astimezone(zone).date()
    last = Talk.objects.filter(engagement=engagement, week__isnull=False).order_by("-number").first()
    after = max(tomorrow - AHEAD, last.starts_at.astimezone(zone).date() if last else series.begins_on - AHEAD)
    wanted = next_round(series.begins_on, series.weekday, series.every_weeks, after)
    people = the_two_of(engagement, actor.membership)
    starts_at = find_time(people, max(wanted.day, tomorrow), series.at, series.zone, series.minutes)
    try:
        return actions.arrange_talk(
            actor=actor.through(Door.SCHEDULE), engagement=engagement, starts_at=starts_at, minutes=series.minutes,
            week=wanted.week,
        ).talk  # fmt: skip
    except NotAllowed:
        return None


def whoever_arranges(series: TalkSeries) -> Actor | None:
    """In whose name the house proposes: whoever set the series, or the lead if that person is gone."""
    team = series.engagement.team
    two = [*team.contacts, *([team.lead] if team.lead else [])]
    found = next((each for each in two if each.pk == series.set_by_id), None) or team.lead
    return Actor(found, Door.SCHEDULE) if found else None


def starts_in(talk: Talk) -> timedelta:
    """How long until it begins."""
    begins: datetime = talk.starts_at
    return begins - clock.now()
