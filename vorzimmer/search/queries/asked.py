"""What somebody has typed, understood: words with their stems, and what the last one may become."""

from dataclasses import dataclass

from vorzimmer.search.models import Word
from vorzimmer.search.text.words import STOP, bare, loose, stems, words_of

MOST_WORDS = 8
MOST_ENDINGS = 60
"""So many words that begin as typed are looked for; the shortest come first."""
OPEN_FROM = 2
"""Letters from which on the last word may be the beginning of one."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Every group has to be there, by any of its stems. `opens` is the beginning that the last word may be."""

    words: tuple[str, ...]
    groups: tuple[tuple[str, ...], ...]
    opens: str = ""

    @property
    def stems(self) -> set[str]:
        return {stem for group in self.groups for stem in group}


def understand(typed: str) -> Asked:
    """At most one query, for the words that begin as the last one does."""
    every = list(words_of(typed))[:MOST_WORDS]
    said = [word for word in every if word not in STOP] or every
    groups = [stems(word) for word in said]
    opens = ""
    if said and said[-1] == every[-1] and len(said[-1]) >= OPEN_FROM:
        opens = loose(said[-1])
        groups[-1] = tuple(dict.fromkeys([*groups[-1], bare(said[-1]), *_completed(opens)]))
    return Asked(tuple(said), tuple(groups), opens)


def _completed(opens: str) -> list[str]:
    """Stems of known words that begin like this."""
    following = Word.objects.filter(loose__gte=opens, loose__lt=f"{opens}\uffff")
    shown = following.order_by("length").values_list("shown", flat=True)[:MOST_ENDINGS]
    return list(dict.fromkeys(stem for word in shown for stem in stems(word)))
