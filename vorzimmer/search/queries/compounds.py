"""German writes words together: whoever looks for "Rechnung" also means "Reiserechnung".

Only words that somebody here has written are taken apart, and only at their end, which says what the thing is.
"""

from collections.abc import Iterable, Iterator

from django.db.models import Q

from vorzimmer.search.models import Word
from vorzimmer.search.models.word import ENDS
from vorzimmer.search.text.words import loose, stems

SHORTEST, SURE = 4, 6
"""Letters of a word from which on it is looked for inside others, and from which on what is before it may be unknown."""
SHORTEST_FRONT = 3
MOST = 40
"""So many words put together are taken for a word, the shortest first."""
PREFIXES = frozenset(
    (
        "vor", "auf", "aus", "ein", "bei", "ver", "zer", "ent", "mit", "weg", "her", "hin", "nach", "dar", "fort", "los",
        "miss", "gegen", "unter", "uber", "hinter", "wieder", "durch", "zuruck", "zusammen", "nieder", "empor", "voran",
    )
)  # fmt: skip
"""In front they make another word of it, not a kind of it: Unternehmen is no Nehmen."""
LINKS = ("es", "en", "er", "s", "n", "e")
"""What German puts between two words: Arbeit-s-zeit."""
FRONT = "reise"
"""Endings are taken off long words that short ones keep (Rechnung, Reiserechn-): the stem at the end is that of a long one."""


def compounds(words: Iterable[str]) -> dict[str, list[str]]:
    """By word: stems of known words that end with it. One query; a second one where a short word needs a known front."""
    ends = {word: end for word in words if word.isalpha() for end in _ends(word)}
    if not ends:
        return {}
    asked = Q()
    for end in ends.values():
        asked |= Q(back__gt=end[::-1], back__lt=f"{end[::-1]}\uffff")
    known = Word.objects.filter(asked).order_by("length").values_list("stem", "shown")[: MOST * len(ends)]
    there = [(stem, loose(shown)) for stem, shown in known]
    pairs = [(word, stem) for word in ends for stem, shown in there if _is_kind(word, ends[word], stem, shown)]
    unsure = {front for word, stem in pairs if len(word) < SURE for front in _fronts(stem, ends[word])}
    fronts = _known(unsure) if unsure else set()
    found: dict[str, dict[str, None]] = {}
    for word, stem in pairs:
        if len(word) >= SURE or not fronts.isdisjoint(_fronts(stem, ends[word])):
            found.setdefault(word, {})[stem] = None
    return {word: list(those)[:MOST] for word, those in found.items()}


def _ends(word: str) -> Iterator[str]:
    """The stem as it is at the end of a long word, if there is enough of it."""
    end = stems(FRONT + word)[0].removeprefix(FRONT)
    if len(stems(word)[0]) >= SHORTEST and len(end) >= SHORTEST:
        yield end


def _is_kind(word: str, end: str, stem: str, shown: str) -> bool:
    front = stem[: -len(end)]
    return (
        stem.endswith(end) and len(front) >= SHORTEST_FRONT and front not in PREFIXES and loose(stems(word)[0]) in shown
    )


def _fronts(stem: str, end: str) -> set[str]:
    """What stands before it, with and without what links the two."""
    front = stem[: -len(end)]
    without = (front.removesuffix(link) for link in LINKS)
    return {each for each in (front, *without) if len(each) >= SHORTEST_FRONT}


def _known(fronts: set[str]) -> set[str]:
    """Those that somebody has written as words."""
    heads, lengths = {front[:ENDS] for front in fronts}, {len(front) for front in fronts}
    there = Word.objects.filter(head__in=heads, length__in=lengths, stem__in=fronts)
    return set(there.values_list("stem", flat=True))
