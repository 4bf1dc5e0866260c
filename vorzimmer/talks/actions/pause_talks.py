"""Let the series rest."""

from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.talks.entries import SeriesPaused
from vorzimmer.talks.models import TalkSeries
from vorzimmer.talks.rules import arranging as rules


@action(may=rules.pause)
def pause_talks(*, actor: Actor, talk_series: TalkSeries) -> SeriesPaused:
    """No new talk is proposed until it goes on; one that is planned stays."""
    talk_series.change(paused_by=actor.membership, paused_at=clock.now())
    return SeriesPaused(talk_series=talk_series)
