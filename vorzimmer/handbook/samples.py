"""The gallery: pages to begin with, in both languages, read from `gallery/pages.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from vorzimmer.handbook.models import WishedStep
from vorzimmer.tasks.kinds import Bilingual

FILE = Path(__file__).parent / "gallery" / "pages.toml"


class BadSample(ValueError):
    """A page of the gallery that cannot be used; the text says what is wrong where."""


@dataclass(frozen=True, slots=True)
class SampleStep:
    """A line of a procedure of the gallery."""

    text: Bilingual
    side: str
    days: int | None
    when: str
    stop: bool

    def say(self, language: str) -> WishedStep:
        """As a form begins with it."""
        return WishedStep(
            key="", text=self.text.say(language), side=self.side, days=self.days, working=True, when=self.when,
            stop=self.stop, note="",
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sample:
    """A page to begin with. What has to be filled in stands in it as a question or a gap."""

    slug: str
    icon: str
    title: Bilingual
    summary: Bilingual
    body: Bilingual
    steps: tuple[SampleStep, ...]

    @property
    def kind(self) -> str:
        return "procedure" if self.steps else "page"


@cache
def all_samples() -> tuple[Sample, ...]:
    """In the order of the file. Raises BadSample for what is not whole."""
    raw = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return tuple(_sample(each) for each in raw["pages"])


def get_sample(slug: str) -> Sample | None:
    """One of them by its name in addresses."""
    return next((sample for sample in all_samples() if sample.slug == slug), None)


def _sample(raw: Mapping[str, Any]) -> Sample:
    try:
        return Sample(
            slug=raw["slug"], icon=raw["icon"], title=_both(raw["title"]), summary=_both(raw["summary"]),
            body=_both(raw["body"]), steps=tuple(_step(step) for step in raw.get("steps", [])),
        )  # fmt: skip
    except (KeyError, TypeError, ValueError) as gap:
        raise BadSample(f"{raw.get('slug', '?')}: {gap!r}") from gap


def _step(raw: Mapping[str, Any]) -> SampleStep:
    return SampleStep(
        _both(raw),
        raw.get("side", "assistant"),
        raw.get("days"),
        raw.get("when", "after_start"),
        raw.get("stop", False),
    )


def _both(raw: Mapping[str, Any]) -> Bilingual:
    texts = Bilingual(raw["de"].strip(), raw["en"].strip())
    if not (texts.de and texts.en):
        raise ValueError(f"not in both languages: {raw!r}")
    return texts
