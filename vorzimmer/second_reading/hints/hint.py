"""What every rule of the second reading is."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from django.utils.functional import Promise

from vorzimmer.second_reading.drafts import Draft

MESSAGE = frozenset({"message", "question", "answer", "changes", "complaint"})
EVERYWHERE = MESSAGE | {"brief"}
"""Kinds of text: see `Draft`."""


class Found(NamedTuple):
    """Where in the text; `replacement` is what could stand there instead, if a machine can say that."""

    start: int
    end: int
    replacement: str | None = None


@dataclass(frozen=True, slots=True)
class Hint:
    """One rule: its name in the settings, why it matters, what to do instead, and where it is looked for."""

    key: str
    name: str | Promise
    reason: str | Promise
    suggestion: str | Promise
    find: Callable[[Draft], Iterable[Found]]
    kinds: frozenset[str] = EVERYWHERE
    broad: bool = False
    """Speaks of a whole stretch: it may stand over smaller marks, and is not underlined then."""


def any_of(*patterns: str) -> re.Pattern[str]:
    """One pattern out of several, whatever the case."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


def matches(patterns: dict[str, re.Pattern[str]], draft: Draft) -> Iterator[Found]:
    """Everything that the pattern of the text's language finds."""
    if pattern := patterns.get(draft.language):
        for found in pattern.finditer(draft.own):
            yield Found(found.start(), found.end())


def in_case_of(original: str, replacement: str) -> str:
    """The replacement begins with a capital where the original did."""
    return replacement[:1].upper() + replacement[1:] if original[:1].isupper() else replacement
