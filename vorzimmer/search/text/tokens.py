"""What the index holds: every token begins with its workspace, then with what it is.

So one index serves all workspaces and none pays for another; both databases are asked for nothing but whole tokens.
"""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from vorzimmer.search.text.words import STOP, stems, words_of

ANYWHERE, TITLE, MARK = "x", "t", "m"
MOST_WORDS = 20_000
"""So many different words of one thing are indexed: a book of 300 pages."""


def code(workspace_id: UUID) -> str:
    """The six letters with which the workspace's tokens begin. Two may share them: rows are filtered as well."""
    return workspace_id.hex[-6:]


def mark(workspace_id: UUID, kind: str, value: Any) -> str:
    """A token for what never changes about a thing: its kind, its engagement, who made it."""
    plain = value.hex if isinstance(value, UUID) else str(value).replace("_", "")
    return f"{code(workspace_id)}{MARK}{kind}{plain}"


def tokens(workspace_id: UUID, title: str, texts: Iterable[str], marks: Iterable[str]) -> str:
    """Everything that a thing is found by, separated by blanks."""
    here = code(workspace_id)
    named = _stems(title)
    said = dict.fromkeys(named)
    for text in texts:
        said.update(_stems(text))
        if len(said) > MOST_WORDS:
            break
    found = [f"{here}{TITLE}{stem}" for stem in named]
    found += [f"{here}{ANYWHERE}{stem}" for stem in list(said)[:MOST_WORDS]]
    return " ".join([*found, *marks])


def _stems(text: str) -> dict[str, None]:
    return {stem: None for word in words_of(text) if word not in STOP for stem in stems(word)}
