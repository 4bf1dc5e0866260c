"""What a rhythm would mean, before there is a series."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from vorzimmer.engagements.models import Engagement
from vorzimmer.engagements.team import Team
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor
from vorzimmer.planning.lines import DateLine, date_lines
from vorzimmer.planning.models import Occurrence, Series
from vorzimmer.planning.rhythm import in_words, read_rule
from vorzimmer.planning.timetable import Timetable

SHOWN = 6


@dataclass(frozen=True, slots=True)
class Preview:
    """The rhythm in a sentence, its next dates, its text by RFC 5545, and whose holidays count."""

    sentence: str
    dates: list[DateLine]
    rule: str
    region: str
    more: bool


def preview(
    actor: Actor, engagement: Engagement | None, plan: Mapping[str, Any], known: Series | None = None
) -> Preview:
    """For a plan that is valid; `known` is the series that it would change."""
    series = Series(engagement=engagement or Engagement(workspace=actor.workspace), workspace=actor.workspace, **plan)
    if engagement is None:
        series.engagement.__dict__["team"] = Team(())
    rows = Occurrence.objects.filter(series=known).select_related("cover__user") if known else []
    timetable = Timetable(series, rows)
    found = timetable.ahead(SHOWN + 1, clock.now())
    return Preview(
        sentence_of(plan["rule"]), date_lines(timetable, found[:SHOWN]), plan["rule"], timetable.region,
        len(found) > SHOWN,
    )  # fmt: skip


def sentence_of(rule: str) -> str:
    """The rule as people say it, with a capital letter."""
    words = in_words(read_rule(rule))
    return words[:1].upper() + words[1:]
