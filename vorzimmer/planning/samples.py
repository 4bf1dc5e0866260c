"""The gallery: good briefs that the house brings, in both languages, read from the files in `gallery/`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from functools import cache
from pathlib import Path
from typing import Any

from vorzimmer.planning.models import PlannedStep
from vorzimmer.tasks.kinds import Bilingual
from vorzimmer.tasks.kinds.files import ORDER

FOLDER = Path(__file__).parent / "gallery"


class BadSample(ValueError):
    """A brief of the gallery that cannot be used; the text says what is wrong where."""


@dataclass(frozen=True, slots=True)
class SampleStep:
    """A line of the plan."""

    text: Bilingual
    side: str
    days: int | None
    waits: bool

    def say(self, language: str) -> PlannedStep:
        """As templates keep it."""
        return PlannedStep(text=self.text.say(language), side=self.side, days=self.days, waits=self.waits)


@dataclass(frozen=True, slots=True)
class Sample:
    """A brief of the gallery. `brief` is typed text by field; `open` are fields that each user fills in."""

    slug: str
    kind: str
    title: Bilingual
    summary: Bilingual
    outcome: Bilingual
    budget_minutes: int
    due_days: int
    due_time: time
    brief: tuple[tuple[str, Bilingual], ...]
    steps: tuple[SampleStep, ...]

    def words(self, language: str) -> str:
        """Everything that a search looks at."""
        texts = [self.title, self.summary, self.outcome, *(text for _key, text in self.brief)]
        return " ".join(text.say(language) for text in texts).casefold()

    def typed(self, language: str) -> dict[str, str]:
        """The brief as a form has it."""
        return {f"brief-{key}": text.say(language) for key, text in self.brief}


def all_samples() -> tuple[Sample, ...]:
    """In the order of the kinds. Raises BadSample for a broken file."""
    return _all()


def find_samples(language: str, *, text: str = "", kind: str = "") -> list[Sample]:
    """Those of a kind whose words contain everything that is looked for."""
    words = text.casefold().split()
    fitting = (sample for sample in all_samples() if not kind or sample.kind == kind)
    return [sample for sample in fitting if all(word in sample.words(language) for word in words)]


def get_sample(slug: str) -> Sample | None:
    """One of them by its name in addresses."""
    return next((sample for sample in all_samples() if sample.slug == slug), None)


@cache
def _all() -> tuple[Sample, ...]:
    found: list[Sample] = []
    for kind in ORDER:
        raw = tomllib.loads((FOLDER / f"{kind}.toml").read_text(encoding="utf-8"))
        found += [_sample(kind, each) for each in raw["briefs"]]
    return tuple(found)


def _sample(kind: str, raw: Mapping[str, Any]) -> Sample:
    try:
        return Sample(
            slug=raw["slug"], kind=kind, title=_both(raw["title"]), summary=_both(raw["summary"]),
            outcome=_both(raw["outcome"]), budget_minutes=raw["budget_minutes"], due_days=raw["due_days"],
            due_time=time.fromisoformat(raw.get("due_time", "17:00")),
            brief=tuple((key, _both(text)) for key, text in raw["brief"].items()),
            steps=tuple(_step(step) for step in raw.get("steps", [])),
        )  # fmt: skip
    except (KeyError, TypeError, ValueError) as gap:
        raise BadSample(f"{kind}: {raw.get('slug', '?')}: {gap!r}") from gap


def _step(raw: Mapping[str, Any]) -> SampleStep:
    return SampleStep(_both(raw), raw.get("side", "assistant"), raw.get("days"), raw.get("waits", False))


def _both(raw: Any) -> Bilingual:
    """A text in both languages; a plain text is the same in both (a key of a choice, a number)."""
    if isinstance(raw, str):
        return Bilingual(raw.strip(), raw.strip())
    texts = Bilingual(raw["de"].strip(), raw["en"].strip())
    if not (texts.de and texts.en):
        raise ValueError(f"not in both languages: {raw!r}")
    return texts
