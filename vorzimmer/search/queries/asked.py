"""What somebody has typed, understood: words with their stems, and what the last one may become."""

import re
from dataclasses import dataclass

from vorzimmer.search.models import Word
from vorzimmer.search.queries.compounds import compounds
from vorzimmer.search.queries.terms import Term, terms_of
from vorzimmer.search.text.words import STOP, bare, loose, stems

MOST_WORDS = 8
MOST_ENDINGS = 60
"""So many words that begin as typed are looked for; the shortest come first."""
OPEN_FROM = 2
"""Letters from which on the last word may be the beginning of one."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Every group has to be there, by any of its stems. `opens` is the beginning that the last word may be.

    `without`: not one of these groups. What is in `exact` must stand in the text like that, what is in `refused` must not.
    """

    words: tuple[str, ...]
    groups: tuple[tuple[str, ...], ...]
    opens: str = ""
    without: tuple[tuple[str, ...], ...] = ()
    exact: tuple[re.Pattern[str], ...] = ()
    refused: tuple[re.Pattern[str], ...] = ()

    @property
    def stems(self) -> set[str]:
        return {stem for group in self.groups for stem in group}

    @property
    def to_read(self) -> bool:
        """Whether the texts themselves have to be looked at."""
        return bool(self.exact or self.refused)

    def fits(self, text: str) -> bool:
        """Whether a text has what it must have as it is written, and nothing that it must not."""
        small = text.casefold()
        return all(each.search(small) for each in self.exact) and not any(each.search(small) for each in self.refused)


def understand(typed: str) -> Asked:
    """At most three queries: words that begin as the last one does, words put together with one of them (two)."""
    terms = terms_of(typed, MOST_WORDS)
    wanted, unwanted = [each for each in terms if not each.unwanted], [each for each in terms if each.unwanted]
    every = [(word, term) for term in wanted for word in term.words]
    said = [pair for pair in every if pair[0] not in STOP] or every
    groups = [stems(word) for word, _term in said]
    more = compounds({word for word, term in said if not term.exact})
    groups = [(*group, *more.get(word, ())) for (word, _term), group in zip(said, groups, strict=True)]
    opens = _opens(said, terms)
    if opens:
        groups[-1] = tuple(dict.fromkeys([*groups[-1], bare(said[-1][0]), *_completed(opens)]))
    return Asked(
        tuple(word for word, _term in said), tuple(groups), opens,
        without=tuple(stems(term.words[0]) for term in unwanted if not term.exact),
        exact=tuple(term.pattern for term in wanted if term.exact),
        refused=tuple(term.pattern for term in unwanted if term.exact),
    )  # fmt: skip


def _opens(said: list[tuple[str, Term]], terms: list[Term]) -> str:
    """The last word, where it may be the beginning of one."""
    if not said or said[-1][1] is not terms[-1] or terms[-1].exact:
        return ""
    last = said[-1][0]
    return loose(last) if last == terms[-1].words[-1] and len(last) >= OPEN_FROM else ""


def _completed(opens: str) -> list[str]:
    """Stems of known words that begin like this."""
    following = Word.objects.filter(loose__gte=opens, loose__lt=f"{opens}\uffff")
    shown = following.order_by("length").values_list("shown", flat=True)[:MOST_ENDINGS]
    return list(dict.fromkeys(stem for word in shown for stem in stems(word)))
