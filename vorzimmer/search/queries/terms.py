"""What was typed, in terms: words, "words in this order", and what is not wanted: -word, -"these words"."""

import re
from dataclasses import dataclass

from vorzimmer.search.text.words import words_of

TERM = re.compile(r'(?P<minus>(?<!\S)-)?(?:["„“”«»](?P<phrase>[^"„“”«»]+)["“”„«»]|(?P<word>[^\s"„“”«»]+))')
"""A quotation mark that is not closed yet is none."""


@dataclass(frozen=True, slots=True)
class Term:
    """Words in small letters; `exact` means in this form and order, `unwanted` that it must not be there."""

    words: tuple[str, ...]
    exact: bool = False
    unwanted: bool = False

    @property
    def pattern(self) -> re.Pattern[str]:
        """Finds it in a text of small letters, whatever stands between the words."""
        return re.compile(rf"(?<![^\W_]){r'[\W_]+'.join(map(re.escape, self.words))}(?![^\W_])")


def terms_of(typed: str, most: int) -> list[Term]:
    """At most so many words in all. Without a word to look for, a minus is only a hyphen."""
    found, left = [], most
    for term in TERM.finditer(typed):
        words = tuple(words_of(term["phrase"] or term["word"] or ""))[:left]
        left -= len(words)
        if words:
            unwanted = term["minus"] is not None
            exact = term["phrase"] is not None or (unwanted and len(words) > 1)
            found.append(Term(words, exact, unwanted))
    return found
