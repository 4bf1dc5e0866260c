"""Words in quotation marks: the index knows which things have them all, the texts say whether they stand like that.

The index keeps no places of words (`detail=none`): it would be twice as large for what is asked rarely.
"""

from uuid import UUID

from vorzimmer.people.actor import Actor
from vorzimmer.search.models import FileText, Thing
from vorzimmer.search.queries.asked import Asked
from vorzimmer.search.queries.filters import Filters
from vorzimmer.search.queries.matching import Match, numbers

AT_A_TIME, MOST_READ = 100, 1000
"""So many things, the newest first, are looked at for one page; what is older is not found by an exact phrase."""
MOST_FILES = 8
"""Files of these that are read on after their beginning."""


def sounding(actor: Actor, asked: Asked, match: Match, wanted: Filters, before: int | None, most: int) -> list[int]:
    """Numbers of what matches and is written as it was asked for, the newest first."""
    if not asked.to_read:
        return numbers(actor, match, wanted, before, most)
    found: list[int] = []
    for _round in range(MOST_READ // AT_A_TIME):
        there = numbers(actor, match, wanted, before, AT_A_TIME)
        found += _fitting(asked, there)
        if len(found) >= most or len(there) < AT_A_TIME:
            break
        before = there[-1]
    return found[:most]


def _fitting(asked: Asked, there: list[int]) -> list[int]:
    rows = Thing.objects.filter(number__in=there).values_list("number", "kind", "place", "title", "text")
    texts = {number: f"{title} · {text}" for number, _kind, _place, title, text in rows}
    files = [(number, UUID(place.partition(" ")[0])) for number, kind, place, _title, _text in rows
             if kind == Thing.Kind.FILE and not asked.fits(texts[number])][:MOST_FILES]  # fmt: skip
    if files:
        whole = dict(FileText.objects.filter(file_id__in=[key for _, key in files]).values_list("file_id", "text"))
        texts |= {number: f"{texts[number]} · {whole.get(key, '')}" for number, key in files}
    return [number for number in there if number in texts and asked.fits(texts[number])]
