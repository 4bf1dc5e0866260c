"""Which kind of task a text is about: by keywords, and silent when unsure."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from .shapes import Kind

WHOLE_WORD_UP_TO = 5
"""Short keywords match whole words only: "brief" is a letter, "briefing" is none; so with "eventually"."""

UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})

type Pattern = tuple[str, ...]


def suggest_kind(text: str, kinds: Mapping[str, Kind], language: str) -> str | None:
    """The slug of the kind this text is most likely about; None when nothing fits, or two fit alike.

    Every word counts once, for the kinds with the longest keyword that begins there: in
    "Reisekostenabrechnung" that is "reisekosten", not "reise". The words of `language` come first, those of
    the other only if none of them occur.
    """
    tokens = _words_of(text)
    for spoken in (language, "de" if language.startswith("en") else "en"):
        scores = _scores(tokens, {slug: kind.words.of(spoken) for slug, kind in kinds.items()})
        if scores:
            (best, score), *others = scores.most_common(2)
            return None if others and others[0][1] == score else best
    return None


def _scores(tokens: list[str], keywords: Mapping[str, Iterable[str]]) -> Counter[str]:
    by_letter: defaultdict[str, list[tuple[str, Pattern]]] = defaultdict(list)
    for slug, words in keywords.items():
        for pattern in filter(None, map(_pattern, words)):
            by_letter[pattern[0][0]].append((slug, pattern))
    scores: Counter[str] = Counter()
    at = 0
    while at < len(tokens):
        hits = [(slug, found) for slug, found in by_letter[tokens[at][0]] if _begins(tokens, at, found)]
        longest = max((found for _, found in hits), key=_length, default=())
        scores.update({slug for slug, found in hits if found == longest})
        at += max(1, len(longest))
    return scores


def _length(pattern: Pattern) -> int:
    return sum(len(part) for part in pattern)


def _begins(tokens: list[str], at: int, pattern: Pattern) -> bool:
    words = tokens[at : at + len(pattern)]
    return len(words) == len(pattern) and all(
        word == part if len(part) <= WHOLE_WORD_UP_TO else word.startswith(part)
        for word, part in zip(words, pattern, strict=True)
    )


@lru_cache(maxsize=2048)
def _pattern(keyword: str) -> Pattern:
    return tuple(_words_of(keyword))


def _words_of(text: str) -> list[str]:
    folded = unicodedata.normalize("NFC", text).casefold().translate(UMLAUTS)
    plain = unicodedata.normalize("NFKD", folded)
    return re.findall(r"[^\W_]+", "".join(letter for letter in plain if not unicodedata.combining(letter)))
