"""What is different between two wordings: word by word, and sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from .base import Clause, Names, Sentence

WORDS = re.compile(r"\s+|[^\s\w]|\w+")
LEAST_KEPT = 0.25
"""Where less than this of the shorter text stayed, the two are read one after the other, not interwoven."""
MOST_WORDS = 4000
"""Beyond this everything counts as new: comparing takes the square of the length."""
ALIKE = 0.6
"""Below this the sentence is another one: told as a whole it can be read, word by word it could not."""

type Fate = Literal["same", "gone", "new"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that stayed, went or came."""

    kind: Fate
    text: str


@dataclass(frozen=True, slots=True)
class Changed:
    """One sentence: as it was and as it is ("" where there is none), and the pieces of both in one."""

    kind: Literal["same", "gone", "new", "changed"]
    number: str
    old: str
    new: str
    pieces: tuple[Piece, ...]


def by_word(old: str, new: str) -> list[Piece]:
    """The two texts as one: "same" and "gone" together are the old one, "same" and "new" the new one."""
    before, after = WORDS.findall(old), WORDS.findall(new)
    if max(len(before), len(after)) > MOST_WORDS:
        return _joined([Piece("gone", old), Piece("new", new)])
    matcher, found = SequenceMatcher(None, before, after, autojunk=False), list[Piece]()
    if matcher.ratio() < ALIKE:
        return _joined([Piece("gone", old), Piece("new", new)])
    for tag, first, last, begin, end in matcher.get_opcodes():
        if tag == "equal":
            found.append(Piece("same", "".join(before[first:last])))
            continue
        found += [Piece("gone", "".join(before[first:last])), Piece("new", "".join(after[begin:end]))]
    return _joined(found)


def _words(tokens: list[str]) -> int:
    return sum(token[0].isalnum() for token in tokens)


def in_sentences(old: Clause | None, new: Clause | None, names: Names) -> list[Changed]:
    """The sentences of both in the order of the new one; what is gone stands where it stood.

    Sentences belong together when they speak of the same row, whatever their numbers are.
    """
    before = old.sentences(names) if old else []
    after = new.sentences(names) if new else []
    return list(_matched(before, after))


def changes(old: Clause | None, new: Clause | None, names: Names) -> list[Changed]:
    """Only what is different."""
    return [each for each in in_sentences(old, new, names) if each.kind != "same"]


def _matched(before: list[Sentence], after: list[Sentence]) -> Iterator[Changed]:
    known, staying = {sentence.row: sentence for sentence in before}, {sentence.row for sentence in after}
    left = list(before)
    for sentence in after:
        old = known.get(sentence.row)
        while old is not None and left and left[0].row not in staying:
            yield _gone(left.pop(0))
        if old is None:
            yield Changed("new", sentence.number, "", sentence.text, (Piece("new", sentence.text),))
            continue
        left = [each for each in left if each.row != sentence.row]
        kind: Literal["same", "changed"] = "same" if old.text == sentence.text else "changed"
        yield Changed(kind, sentence.number, old.text, sentence.text, tuple(by_word(old.text, sentence.text)))
    for gone in left:
        if gone.row not in staying:
            yield _gone(gone)


def _gone(sentence: Sentence) -> Changed:
    return Changed("gone", sentence.number, sentence.text, "", (Piece("gone", sentence.text),))


def _joined(pieces: list[Piece]) -> list[Piece]:
    found: list[Piece] = []
    for piece in pieces:
        if not piece.text:
            continue
        if found and found[-1].kind == piece.kind:
            found[-1] = Piece(piece.kind, found[-1].text + piece.text)
        else:
            found.append(piece)
    return found
