"""What is kept of a thing: the same for all kinds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID
from zlib import crc32

SHOWN = 4000
"""Letters kept for showing a line of it; of a file the rest is read again when it is needed."""
TITLE = 300


@dataclass(frozen=True, slots=True)
class Document:
    """A thing as it is to be found. `at` never changes; without an engagement it is a person."""

    kind: str
    subject_id: UUID
    at: datetime
    title: str = ""
    texts: tuple[str, ...] = ()
    engagement_id: UUID | None = None
    task_id: UUID | None = None
    by_id: UUID | None = None
    has_file: bool = False
    place: str = ""

    @property
    def text(self) -> str:
        """All that is said in it, one piece after the other."""
        return " · ".join(piece for piece in self.texts if piece)

    @property
    def print(self) -> int:
        """Another number as soon as anything differs."""
        return crc32(repr((self.title, self.texts, self.engagement_id, self.by_id, self.has_file, self.place)).encode())


def plain(value: Any) -> Iterator[str]:
    """Every word in a JSON value: briefings and deliveries keep their fields as such."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from plain(each)
    elif isinstance(value, list):
        for each in value:
            yield from plain(each)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield str(value)


def pieces(*texts: str, more: Iterable[str] = ()) -> tuple[str, ...]:
    """Those that say something."""
    return tuple(text for text in (*texts, *more) if text and text.strip())
