"""Many words without a gap."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from vorzimmer.second_reading.drafts import Draft, Span

from .hint import EVERYWHERE, Found, Hint

MOST_WORDS = 120
"""Of one paragraph."""


def find(draft: Draft) -> Iterator[Found]:
    """A long paragraph of several sentences; the offer is a gap after each third of it."""
    for paragraph in draft.paragraphs:
        sentences = [each for each in draft.sentences if paragraph.start <= each.start < paragraph.end]
        if len(paragraph.words) > MOST_WORDS and len(sentences) > 3:
            start, end = sentences[0].start, sentences[-1].end
            yield Found(start, end, _with_gaps(draft, sentences))


def _with_gaps(draft: Draft, sentences: list[Span]) -> str:
    blocks: list[list[str]] = [[]]
    for sentence in sentences:
        if sum(len(each.split()) for each in blocks[-1]) > MOST_WORDS / 3:
            blocks.append([])
        blocks[-1].append(draft.text[sentence.start : sentence.end])
    return "\n\n".join(" ".join(block) for block in blocks)


HINT = Hint(
    key="walls",
    name=_("Wall of text"),
    reason=_("So many words without a gap are skimmed, and what matters is overlooked."),
    suggestion=_("Put what you want first, then a gap. Or call, and keep a phone note."),
    find=find,
    kinds=EVERYWHERE,
    broad=True,
)
