"""A line of a text around what was found, with what was found marked."""

from collections.abc import Callable, Iterable
from html import escape

from django.utils.safestring import SafeString, mark_safe

from vorzimmer.search.text.words import WORD, loose, stems

BEFORE, LENGTH = 60, 220
"""Letters shown before the first word that was found, and in all."""


class Wanted:
    """Recognises the words that were looked for. `opens`: beginnings of words, in their loose spelling."""

    def __init__(self, wanted: Iterable[str], opens: Iterable[str] = ()) -> None:
        self.wanted, self.opens = frozenset(wanted), tuple(opens)
        self.known: dict[str, bool] = {}

    def __call__(self, word: str) -> bool:
        folded = word.casefold()
        if (known := self.known.get(folded)) is None:
            known = self.known[folded] = self._fits(folded)
        return known

    def _fits(self, folded: str) -> bool:
        if not self.wanted.isdisjoint(stems(folded)):
            return True
        return bool(self.opens) and loose(folded).startswith(self.opens)


def marked(text: str, fits: Callable[[str], bool]) -> SafeString:
    """The whole text as HTML: escaped, with `<mark>` around what fits."""
    parts, until = [], 0
    for found in WORD.finditer(text):
        if fits(found[0]):
            parts += [escape(text[until : found.start()]), "<mark>", escape(found[0]), "</mark>"]
            until = found.end()
    parts.append(escape(text[until:]))
    return mark_safe("".join(parts))  # noqa: S308 - every piece of the text is escaped above


def first_found(text: str, fits: Callable[[str], bool]) -> int | None:
    """Where the first word that fits begins."""
    return next((found.start() for found in WORD.finditer(text) if fits(found[0])), None)


def snippet(text: str, fits: Callable[[str], bool]) -> SafeString:
    """A line around the first word that fits; the beginning of the text where none does."""
    at = first_found(text, fits) or 0
    begin = 0
    if at > BEFORE:
        begin = text.find(" ", at - BEFORE, at) + 1 or at
    piece = " ".join(text[begin : begin + LENGTH].split())
    if begin + LENGTH < len(text):
        piece = piece.rpartition(" ")[0] or piece
        return mark_safe(f"{'… ' if begin else ''}{marked(piece, fits)} …")  # noqa: S308 - as above
    return mark_safe(f"{'… ' if begin else ''}{marked(piece, fits)}")  # noqa: S308 - as above
