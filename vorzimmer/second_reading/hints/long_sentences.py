"""Sentences one has to read twice. Advice is 20 words for German and 25 for English; a hint comes well after that."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from vorzimmer.second_reading.drafts import Draft, Span

from .hint import EVERYWHERE, Found, Hint

MOST_WORDS = {"de": 27, "en": 30}
_BREAK = {
    "de": re.compile(r"(;|,)\s+(aber|doch|allerdings|deshalb|außerdem|trotzdem|dann)\s|(;)\s+()", re.IGNORECASE),
    "en": re.compile(r"(;|,)\s+(but|so|however|then|and then)\s|(;)\s+()", re.IGNORECASE),
}
FEWEST_ON_A_SIDE = 7


def find(draft: Draft) -> Iterator[Found]:
    """Enumerations with a colon or many commas and numbers are left in peace: they are read as lists."""
    if draft.language not in MOST_WORDS:
        return
    for sentence in draft.sentences:
        if len(sentence.words) > MOST_WORDS[draft.language] and not _is_a_list(sentence):
            yield Found(sentence.start, sentence.end, _parted(draft, sentence))


def _is_a_list(sentence: Span) -> bool:
    pieces = re.split(r"[,;:]", sentence.text)
    return len(pieces) > 5 and sum(len(piece.split()) < 4 for piece in pieces) > len(pieces) / 2


def _parted(draft: Draft, sentence: Span) -> str | None:
    words = draft.text[sentence.start : sentence.end]
    for found in _BREAK[draft.language].finditer(words):
        before, after = words[: found.start()], words[found.start() + 1 :].lstrip()
        if min(len(before.split()), len(after.split())) >= FEWEST_ON_A_SIDE:
            return f"{before}. {after[:1].upper()}{after[1:]}"
    return None


HINT = Hint(
    key="long_sentences",
    name=_("Long sentence"),
    reason=_("Whoever reads this on a phone has forgotten the beginning at the end."),
    suggestion=_("Make two of it: one thing in each sentence."),
    find=find,
    kinds=EVERYWHERE,
    broad=True,
)
