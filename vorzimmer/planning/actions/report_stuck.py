"""Tell the coordination that a series cannot go on."""

from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.planning.entries import SeriesStuck
from vorzimmer.planning.models import Series
from vorzimmer.planning.rules import series as rules


@action(may=rules.report)
def report_stuck(*, actor: Actor, series: Series) -> SeriesStuck:
    """Once, until somebody takes it over: its dates wait meanwhile. NotAllowed when it can go on."""
    reason = rules.why_stuck(series)
    if reason is None or series.stuck_at is not None:
        raise NotAllowed(rules.BY_ITSELF)
    series.get_stuck(str(reason))
    return SeriesStuck(series=series, reason=str(reason))
