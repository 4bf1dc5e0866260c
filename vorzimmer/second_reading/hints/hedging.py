"""Several softeners in one sentence: nobody knows whether it is meant."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from vorzimmer.second_reading.drafts import Draft, Span

from .hint import EVERYWHERE, Found, Hint, any_of

SOFT = {
    "de": any_of(
        (
            r"\b(?:vielleicht|eventuell|evtl\.?|eigentlich|irgendwie|irgendwann|möglicherweise|gegebenenfalls|"
            r"sozusagen|quasi|unter Umständen|ein bisschen|ein wenig)\b"
        ),
    ),
    "en": any_of(
        (
            r"\b(?:maybe|perhaps|possibly|kind of|sort of|somehow|I guess|I was (?:just )?wondering|a little bit|"
            r"a bit|if at all possible)\b"
        ),
        r"(?<=[a-z] )just(?= (?:wondering|wanted|thinking|maybe|perhaps))",
    ),
}
CONDITIONAL = {
    "de": any_of(r"\b(?:könnte|würde|dürfte|hätte|wäre)(?:st|n|t)?\b"),
    "en": any_of(r"\b(?:might|could|would)\b"),
}


def find(draft: Draft) -> Iterator[Found]:
    """Two softeners in a sentence, or one beside two conditionals; one polite form is always fine."""
    if draft.language not in SOFT:
        return
    for sentence in draft.sentences:
        soft = list(SOFT[draft.language].finditer(sentence.text))
        conditional = len(CONDITIONAL[draft.language].findall(sentence.text)) if soft else 0
        if len(soft) > 1 or (soft and conditional > 1):
            yield _mark(sentence, soft)


def _mark(sentence: Span, soft: list[re.Match[str]]) -> Found:
    first, last = soft[0], soft[-1]
    start, end = sentence.start + first.start(), sentence.start + last.end()
    if len(soft) == 1:
        return Found(start, end)
    kept = sentence.text[first.start() : last.end()]
    for each in reversed(soft[1:]):
        begin, stop = each.start() - first.start(), each.end() - first.start()
        kept = f"{kept[:begin].rstrip(' ')} {kept[stop:].lstrip(' ')}".rstrip()
    return Found(start, end, kept)


HINT = Hint(
    key="hedging",
    name=_("Softened several times"),
    reason=_("One polite word is enough. Several in a sentence leave open whether you want it at all."),
    suggestion=_("Keep one and drop the rest, or say it directly."),
    find=find,
    kinds=EVERYWHERE,
)
