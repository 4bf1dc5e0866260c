"""The second reading: a text goes in, a few marks come out. Nothing is kept, nothing leaves the server."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from vorzimmer.second_reading.drafts import Draft
from vorzimmer.second_reading.hints import ALL, HINTS, Hint
from vorzimmer.second_reading.readability import figures

MOST = 5
MOST_OF_A_KIND = 2


@dataclass(frozen=True, slots=True)
class Mark:
    """One hint at one place; `start == end` means the text as a whole."""

    hint: Hint
    start: int
    end: int
    excerpt: str
    replacement: str | None = None
    underlined: bool = True

    @property
    def key(self) -> str:
        """By which it is known when the writer says that it is fine."""
        return f"{self.hint.key}:{self.excerpt}"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the preview; `mark` when something is said about it."""

    text: str
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What is worth saying about a draft: marks in the order of the text, and the figures of the formulas."""

    draft: Draft
    marks: tuple[Mark, ...]

    @property
    def figures(self) -> dict[str, float]:
        """By the name of the formula; empty for a short text."""
        return figures(self.draft)

    @property
    def pieces(self) -> list[Piece]:
        """The whole text, cut at the marks."""
        pieces, at = [], 0
        for mark in self.marks:
            if mark.underlined:
                pieces += [Piece(self.draft.text[at : mark.start]), Piece(mark.excerpt, mark)]
                at = mark.end
        return [piece for piece in [*pieces, Piece(self.draft.text[at:])] if piece.text]


def read(draft: Draft, *, off: Collection[str] = (), fine: Collection[str] = ()) -> Reading:
    """The five most useful marks without those of rules in `off` and without those that are `fine` with the writer."""
    if ALL in off:
        return Reading(draft, ())
    kept: list[Mark] = []
    for hint in HINTS:
        if hint.key not in off and draft.kind in hint.kinds and len(kept) < MOST:
            kept += _new(draft, hint, kept, fine)[: MOST - len(kept)]
    return Reading(draft, tuple(sorted(_underlined(kept), key=lambda mark: (mark.start, mark.end))))


def _new(draft: Draft, hint: Hint, kept: list[Mark], fine: Collection[str]) -> list[Mark]:
    marks: list[Mark] = []
    for mark in _marks(draft, hint):
        taken = any(_overlap(mark, other) for other in [*kept, *marks] if not other.hint.broad)
        if (hint.broad or not taken) and mark.key not in fine:
            marks.append(mark)
    return marks[:MOST_OF_A_KIND]


def _underlined(kept: list[Mark]) -> Iterator[Mark]:
    """What speaks of a whole stretch leaves the line to the words in it."""
    for place, mark in enumerate(kept):
        others = [other for other in kept if other is not mark and _overlap(mark, other)]
        stays = all(other.hint.broad and kept.index(other) > place for other in others)
        yield replace(mark, underlined=mark.start < mark.end and (stays or not mark.hint.broad))


def _overlap(one: Mark, other: Mark) -> bool:
    return one.start < other.end and other.start < one.end


def _marks(draft: Draft, hint: Hint) -> Iterator[Mark]:
    for found in sorted(hint.find(draft), key=lambda each: each[:2]):
        excerpt = draft.text[found.start : found.end]
        better = found.replacement if found.replacement != excerpt else None
        yield Mark(hint, found.start, found.end, excerpt, better)
