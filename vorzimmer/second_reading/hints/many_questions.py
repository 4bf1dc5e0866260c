"""Several questions in one text: usually one of them is answered."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from vorzimmer.second_reading.drafts import Draft, Span

from .hint import Found, Hint

MOST = {"message": 2, "question": 1, "answer": 1}
"""Questions that can stand in one text without numbers."""
_ASKS = {
    "de": r"(?:wann|wo|wer|wen|wem|was|wie|welche[nrsm]?|warum|wohin|woher|wieso|wofür|womit)",
    "en": r"(?:when|where|who|whom|what|how|which|why)",
}
_TWICE = {
    language: re.compile(rf"\b{asks}\b.*\b(?:und|sowie|and)\s+{asks}\b", re.IGNORECASE | re.DOTALL)
    for language, asks in _ASKS.items()
}
_NUMBERED = re.compile(r"^\s*(?:\d+[.)]|[-–•*])\s", re.MULTILINE)


def find(draft: Draft) -> Iterator[Found]:
    """From the first question to the last one; two asking words in a sentence count as two."""
    asked = [sentence for sentence in draft.sentences if sentence.text.rstrip("\"“”«»') ").endswith("?")]
    if draft.language not in _TWICE or not asked or _NUMBERED.search(draft.own):
        return
    twice = sum(bool(_TWICE[draft.language].search(sentence.text)) for sentence in asked)
    if len(asked) + twice > MOST[draft.kind]:
        start, end = asked[0].start, asked[-1].end
        between = [each for each in draft.sentences if start <= each.start < end]
        lines = _numbered(draft, between, asked) if len(asked) > 1 else None
        rest = re.match(r" +(?=\S)", draft.own[end:])
        if lines and rest:
            end, lines = end + rest.end(), lines + "\n"
        yield Found(start, end, lines)


def _numbered(draft: Draft, between: list[Span], asked: list[Span]) -> str:
    lines, number = [], 0
    for sentence in between:
        number += sentence in asked
        words = draft.text[sentence.start : sentence.end]
        lines.append(f"{number}. {words}" if sentence in asked else words)
    first = "" if not asked[0].start or draft.text[asked[0].start - 1] == "\n" else "\n"
    return first + "\n".join(lines)


HINT = Hint(
    key="many_questions",
    name=_("Several questions at once"),
    reason=_("Of several questions in one text, usually only one is answered."),
    suggestion=_("Number them, or ask each as a question of its own: then each has its own answer and date."),
    find=find,
    kinds=frozenset(MOST),
    broad=True,
)
