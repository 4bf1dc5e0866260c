"""Capitals and heaps of exclamation marks."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from vorzimmer.second_reading.drafts import Draft

from .hint import EVERYWHERE, Found, Hint

ORDINARY = frozenset(
    (
        "SOFORT", "DRINGEND", "DRINGENDE", "NICHT", "BITTE", "WICHTIG", "WICHTIGE", "JETZT", "IMMER", "NIE",
        "NIEMALS", "HEUTE", "ALLES", "ALLE", "KEIN", "KEINE", "MUSS", "MÜSSEN", "NUR", "UNBEDINGT", "ENDLICH",
        "WIEDER", "SCHNELL", "WARUM", "WIESO", "WANN", "ACHTUNG", "NOW", "URGENT", "URGENTLY", "PLEASE", "NEVER",
        "ALWAYS", "IMMEDIATELY", "MUST", "NOT", "IMPORTANT", "TODAY", "EVERYTHING", "ONLY", "WHY", "WHEN", "STOP",
        "DON'T", "REALLY", "ATTENTION", "AGAIN", "FINALLY",
    )
)  # fmt: skip
"""Words that are no abbreviation of anything: in capitals they are loud."""
_NAMES = frozenset({"WICHTIG", "ACHTUNG", "ATTENTION", "IMPORTANT"})
"""As a heading with a colon these are quiet."""
_CAPITALS = re.compile(r"\b[A-ZÄÖÜ]{2,}(?:['’][A-ZÄÖÜ]+)?(?:[ ,]+[A-ZÄÖÜ]{2,}(?:['’][A-ZÄÖÜ]+)?)*\b")
_MARKS = re.compile(r"[!?]*(?:!!|\?\?|!\?|\?!)[!?]*")
_LONG_WORDS = 4


def find(draft: Draft) -> Iterator[Found]:
    """Ordinary words in capitals, whole stretches in capitals, and more than one mark."""
    for found in _CAPITALS.finditer(draft.own):
        words = re.findall(r"[A-ZÄÖÜ'’]+", found[0])
        quiet = [word for word in words if word.replace("’", "'") not in ORDINARY]
        heading = len(words) == 1 and words[0] in _NAMES and draft.own[found.end() : found.end() + 1] == ":"
        long_words = sum(len(word) >= _LONG_WORDS for word in words)
        if heading or (quiet and (len(words) < 4 or long_words < 2)):
            yield from _within(draft, found) if not heading else ()
        else:
            yield Found(found.start(), found.end(), None if quiet else _lower(draft, found.start(), found[0]))
    for found in _MARKS.finditer(draft.own):
        yield Found(found.start(), found.end(), "?" if "?" in found[0] else "!")


def _within(draft: Draft, stretch: re.Match[str]) -> Iterator[Found]:
    """Beside an abbreviation: "DIE IBAN SOFORT" has one loud word."""
    for word in re.finditer(r"[A-ZÄÖÜ'’]+", stretch[0]):
        if word[0].replace("’", "'") in ORDINARY:
            start = stretch.start() + word.start()
            yield Found(start, start + len(word[0]), _lower(draft, start, word[0]))


def _lower(draft: Draft, start: int, words: str) -> str:
    begins = any(sentence.start == start for sentence in draft.sentences)
    return words.capitalize() if begins else words.lower()


HINT = Hint(
    key="shouting",
    name=_("Loud"),
    reason=_("Capitals and several marks read as shouting."),
    suggestion=_("Write it in normal letters. A date says more than a capital."),
    find=find,
    kinds=EVERYWHERE,
)
