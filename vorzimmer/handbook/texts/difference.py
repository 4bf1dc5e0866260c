"""What differs between two texts: line by line, and within changed lines word by word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

NEARBY = 2
"""Lines that are shown around a change."""
ALIKE = 0.3
"""From this likeness on two lines are the same line with other words."""
MOST_WORDS = 4000
WORDS = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words; `kind` is same, added or gone."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line; `kind` is same, added, gone, changed or skipped (then there are no pieces)."""

    kind: str
    pieces: tuple[Piece, ...] = ()


def difference(before: str, now: str) -> list[Line]:
    """The changed lines with what stands around them; empty when nothing differs."""
    old, new = before.splitlines(), now.splitlines()
    if old == new:
        return []
    lines: list[Line] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            lines += [Line("same", (Piece("same", text),)) for text in old[a:b]]
        else:
            lines += _replaced(old[a:b], new[c:d])
    return _shortened(lines)


def _replaced(old: Sequence[str], new: Sequence[str]) -> Iterator[Line]:
    for number in range(max(len(old), len(new))):
        before = old[number] if number < len(old) else None
        now = new[number] if number < len(new) else None
        if before is not None and now is not None and (pieces := words_between(before, now)):
            yield Line("changed", pieces)
            continue
        if before is not None:
            yield Line("gone", (Piece("gone", before),))
        if now is not None:
            yield Line("added", (Piece("added", now),))


def words_between(before: str, now: str) -> tuple[Piece, ...]:
    """The words of both, marked; nothing when the two have too little in common to be read together."""
    old, new = WORDS.findall(before), WORDS.findall(now)
    if len(old) + len(new) > MOST_WORDS:
        return ()
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < ALIKE:
        return ()
    pieces: list[Piece] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            pieces.append(Piece("same", "".join(old[a:b])))
            continue
        if b > a:
            pieces.append(Piece("gone", "".join(old[a:b])))
        if d > c:
            pieces.append(Piece("added", "".join(new[c:d])))
    return tuple(pieces)


def _shortened(lines: list[Line]) -> list[Line]:
    """Long runs of what is the same are left out."""
    changed = [number for number, line in enumerate(lines) if line.kind != "same"]
    near = {each for number in changed for each in range(number - NEARBY, number + NEARBY + 1)}
    shown: list[Line] = []
    for number, line in enumerate(lines):
        if number in near:
            shown.append(line)
        elif not shown or shown[-1].kind != "skipped":
            shown.append(Line("skipped"))
    return shown
