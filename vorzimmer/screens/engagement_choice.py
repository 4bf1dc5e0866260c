"""For people with several engagements: the one whose things a page shows."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation.pages import asked_part
from vorzimmer.people.requests import Request

MOST = 20
"""Who sees more of them chooses by the filter of a page."""


@dataclass(frozen=True, slots=True)
class Choice:
    """`name` is what is shown now, empty for all; `others` are addresses of the page with another one."""

    name: str
    others: list[tuple[str, str]]


def choice_of(request: Request, chosen: UUID | None, known: Iterable[Engagement]) -> Choice | None:
    """None for whoever has only one, and where only a part is asked for. `known`: all that they may see, by name."""
    if asked_part(request):
        return None
    rows = [each for each in known if each.stage != Engagement.Stage.ENDED]
    if not 1 < len(rows) <= MOST:
        return None
    name = next((str(row) for row in rows if row.pk == chosen), "")
    return Choice(name, [(str(row), f"{request.path}?engagement={row.pk}") for row in rows if row.pk != chosen])
