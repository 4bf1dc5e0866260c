"""Every rule of the second reading, the most useful first: what can hurt, then what delays, then what tires."""

from . import (
    abbreviations,
    absolutes,
    between_lines,
    blame,
    hard_to_read,
    hedging,
    idioms,
    irony,
    long_sentences,
    many_questions,
    negation,
    no_ask,
    nobody_acts,
    shouting,
    vague_dates,
    walls,
)
from .hint import Found, Hint

HINTS: tuple[Hint, ...] = tuple(
    room.HINT
    for room in (
        blame, irony, absolutes, shouting, between_lines, vague_dates, no_ask, many_questions, nobody_acts, hedging,
        negation, idioms, abbreviations, walls, long_sentences, hard_to_read,
    )
)  # fmt: skip
BY_KEY = {hint.key: hint for hint in HINTS}
ALL = "all"
"""Stands for every rule, where a person switches them off."""


def known_key(key: str) -> str:
    """The key; ValueError when there is no such rule."""
    if key != ALL and key not in BY_KEY:
        raise ValueError(f"{key} is no rule of the second reading")
    return key


__all__ = ["ALL", "BY_KEY", "HINTS", "Found", "Hint", "known_key"]
