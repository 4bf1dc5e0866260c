"""What is happening in the engagements that the reader watches, newest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import moments
from vorzimmer.journal.models import Entry
from vorzimmer.journal.queries import Line, lines

MOST = 25


@dataclass(frozen=True, slots=True)
class Happened:
    """A line of the record and where it happened; `day` on the first of a day."""

    line: Line
    place: str
    day: date | None


def happened_in(places: Sequence[UUID], most: int = MOST) -> list[Happened]:
    """Nothing internal; where it happened only if there are several places. Two queries."""
    if not places:
        return []
    entries = Entry.objects.filter(within_id__in=places, internal=False).select_related("by__user").order_by("-id")
    rows = list(entries[:most])
    several = Engagement.objects.filter(pk__in=places).select_related("client") if len(places) > 1 else []
    names = {one.pk: str(one) for one in several}
    found, last = [], None
    for entry, line in zip(rows, lines(rows), strict=True):
        day = moments.local(line.at).date()
        found.append(Happened(line, names.get(entry.within_id or entry.pk, ""), day if day != last else None))
        last = day
    return found
