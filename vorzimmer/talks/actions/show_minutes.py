"""Let whoever looks after the engagement read the minutes."""

from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.talks.entries import MinutesShown
from vorzimmer.talks.models import TalkSeries
from vorzimmer.talks.rules import arranging as rules


@action(may=rules.show)
def show_minutes(*, actor: Actor, talk_series: TalkSeries) -> MinutesShown:
    """One side's yes; only with that of the other side does supervision or coordination read anything."""
    side = talk_series.engagement.team.side_of(actor) or ""
    talk_series.change(**{f"{side}_shows_by": actor.membership, f"{side}_shows_at": clock.now()})
    return MinutesShown(talk_series=talk_series, side=side)
