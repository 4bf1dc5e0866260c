"""Keep the minutes between the two."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.talks.entries import MinutesHidden
from vorzimmer.talks.models import TalkSeries
from vorzimmer.talks.rules import arranging as rules


@action(may=rules.show)
def hide_minutes(*, actor: Actor, talk_series: TalkSeries) -> MinutesHidden:
    """One side is enough; it holds at once, for all minutes."""
    side = talk_series.engagement.team.side_of(actor) or ""
    talk_series.change(**{f"{side}_shows_by": None, f"{side}_shows_at": None})
    return MinutesHidden(talk_series=talk_series, side=side)
