"""A text before it is sent, cut into what rules look at. Nothing of it is kept."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from vorzimmer.foundation import clock
from vorzimmer.foundation.working_time import WorkingCalendar

LONGEST = 10_000
"""Characters that are read; what comes after is left in peace."""
_FOREIGN_WORDS = re.compile(r"https?://\S+|\bwww\.\S+|\S+@\S+\.\w+|^>.*$", re.MULTILINE)
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_END = re.compile(r"(?:[.!?…]+|(?<=[a-zäöüß]):(?=\s*\n))[\"“”«»')\]]*(?=\s|$)|\n+|$")
_SHORTENED = re.compile(
    r"(?:^|[\s(])(?:[a-zäöü]|[A-ZÄÖÜ]|\d{1,2}|bzw|ca|dr|etc|evtl|exkl|ggf|inkl|max|min|mind|mr|mrs|ms|nr|prof|sog|st|str|tel|usw|vgl"
    r"|vs|zzgl|approx|dept|fig|no|[zdsuiv]\.\s?[a-zäöü])$",
    re.IGNORECASE,
)
_STARTS_LOW = re.compile(r"\s+[a-zäöüß]")
_MONTH = re.compile(r"\s+(?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text, `end` not included."""

    start: int
    end: int
    text: str

    @property
    def words(self) -> list[str]:
        """Without numbers and signs."""
        return _WORD.findall(self.text)


@dataclass(frozen=True)
class Draft:
    """What is written, in which language, and what the rules may know of the place.

    `kind` is message, question, answer, changes, complaint or brief. `foreign`: somebody who reads it has another
    mother tongue. Dates are proposed by the writer's `calendar`, from `now`.
    """

    text: str
    language: str = "de"
    kind: str = "message"
    foreign: bool = False
    calendar: WorkingCalendar = field(default_factory=WorkingCalendar)
    now: datetime = field(default_factory=clock.now)

    @cached_property
    def own(self) -> str:
        """The same length, with addresses and quoted lines blanked (not the writer's words), and plain spaces only."""
        return _FOREIGN_WORDS.sub(lambda found: " " * len(found[0]), re.sub(r"[^\S\n]", " ", self.text))

    @cached_property
    def sentences(self) -> list[Span]:
        """In order; a new line ends a sentence, an abbreviation or "25. November" does not."""
        return list(_sentences(self.own))

    @cached_property
    def words(self) -> list[str]:
        """Without numbers and signs."""
        return _WORD.findall(self.own)

    @cached_property
    def paragraphs(self) -> list[Span]:
        """Parted by a new line."""
        return [Span(found.start(), found.end(), found[0]) for found in re.finditer(r"[^\n]+", self.own)]

    def around(self, place: int) -> Span:
        """The sentence that stands there."""
        return next(each for each in self.sentences if each.start <= place < each.end)


def _sentences(text: str) -> Iterator[Span]:
    begin = 0
    for found in _END.finditer(text):
        if (
            found[0].startswith(".")
            and len(found[0]) == 1
            and _goes_on(text[begin : found.start()], text[found.end() :])
        ):
            continue
        if span := _stripped(text, begin, found.end()):
            yield span
        begin = found.end()


def _goes_on(before: str, after: str) -> bool:
    if not _SHORTENED.search(before[-12:]):
        return bool(_STARTS_LOW.match(after))
    return not before[-1:].isdigit() or bool(_MONTH.match(after) or _STARTS_LOW.match(after))


def _stripped(text: str, start: int, end: int) -> Span | None:
    piece = text[start:end]
    words = piece.strip()
    if not _WORD.search(words):
        return None
    lead = len(piece) - len(piece.lstrip())
    return Span(start + lead, start + lead + len(words), words)
