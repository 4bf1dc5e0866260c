"""Let the series go on."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.talks.entries import SeriesResumed
from vorzimmer.talks.models import TalkSeries
from vorzimmer.talks.rules import arranging as rules


@action(may=rules.resume)
def resume_talks(*, actor: Actor, talk_series: TalkSeries) -> SeriesResumed:
    """The next talk is proposed."""
    talk_series.change(paused_by=None, paused_at=None)
    return SeriesResumed(talk_series=talk_series)
