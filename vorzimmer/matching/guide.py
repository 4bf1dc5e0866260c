"""What to ask: a guide for the talk, made from the need out of a bank of competencies (`guide.toml`).

Three parts in the same order for everybody, so that talks can be compared; of the kinds of task only those wanted.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from vorzimmer.matching.models import Need
from vorzimmer.people.spoken import language_name

FILE = Path(__file__).parent / "guide.toml"
PARTS: dict[str, tuple[str | Promise, int]] = {
    "personal": (_("Personal"), 15),
    "professional": (_("Professional"), 30),
    "logistical": (_("Practical"), 10),
}
MOST_KINDS = 4
"""Of the kinds of task the weightiest: more do not fit into half an hour."""


class Question(NamedTuple):
    """What to ask about one competency, and what good answers show, in the reader's language."""

    key: str
    name: str
    question: str
    good: str


class Part(NamedTuple):
    """A third of the talk."""

    name: str | Promise
    minutes: int
    questions: list[Question]


@cache
def bank() -> tuple[dict[str, Any], ...]:
    """All competencies in their order."""
    return tuple(tomllib.loads(FILE.read_text(encoding="utf-8"))["competency"])


def guide(need: Need) -> list[Part]:
    """For this need, in the language that is active."""
    weighty = sorted(need.kinds, key=lambda wish: -wish["weight"])[:MOST_KINDS]
    kinds = {wish["kind"] for wish in weighty}
    facts = {
        "confidential": "" if need.discretion == Need.Discretion.NONE else "yes",
        "tools": ", ".join(need.tools),
        "language": ", ".join(language_name(each["code"]) for each in need.languages),
    }
    asked = [raw for raw in bank() if _fits(raw, kinds, facts)]
    spoken = _spoken()
    return [
        Part(name, minutes, [_in(raw, spoken, facts) for raw in asked if raw["part"] == key])
        for key, (name, minutes) in PARTS.items()
    ]


def _fits(raw: dict[str, Any], kinds: set[str], facts: dict[str, str]) -> bool:
    if "kinds" in raw:
        return bool(kinds & set(raw["kinds"]))
    return "when" not in raw or bool(facts[raw["when"]])


def _spoken() -> tuple[str, ...]:
    """The reader's language and form of address; what has no form of its own is said in the language."""
    language = get_language() or "de"
    if language == "de-formal":
        return ("sie", "de")
    return ("de",) if language.startswith("de") else ("en",)


def _in(raw: dict[str, Any], spoken: tuple[str, ...], facts: dict[str, str]) -> Question:
    name, question, good = (
        next(raw[field][key] for key in spoken if key in raw[field]) for field in ("name", "question", "good")
    )
    if "%s" in question:
        question = question % facts[raw["when"]]
    return Question(raw["key"], name, question, good)
