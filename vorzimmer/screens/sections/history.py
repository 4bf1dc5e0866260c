"""The record of a whole engagement as lines by day, one page at a time."""

from dataclasses import dataclass
from uuid import UUID

from vorzimmer.foundation import moments
from vorzimmer.journal.queries import history_within, lines
from vorzimmer.people.actor import Actor
from vorzimmer.screens.sections.watching import Happened

PAGE = 20


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """`before` is the key to go on from with older lines; None on the last page."""

    lines: list[Happened]
    before: UUID | None
    is_first: bool


def history_page(actor: Actor, place: UUID, before: str = "") -> HistoryPage:
    """Newest first; one query. The caller has made sure that the actor may see the place."""
    entries = history_within(actor, place)
    key = _key(before)
    rows = list((entries.filter(pk__lt=key) if key else entries)[: PAGE + 1])
    shown = rows[:PAGE]
    found, last = [], None
    for line in lines(shown):
        day = moments.local(line.at).date()
        found.append(Happened(line, "", day if day != last else None))
        last = day
    return HistoryPage(found, shown[-1].pk if len(rows) > PAGE else None, key is None)


def _key(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
