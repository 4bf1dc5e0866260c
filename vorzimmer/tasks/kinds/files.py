"""The kinds that the house brings, read from the files beside this one."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from .as_json import fields_from_json, kind_from_json
from .shapes import General, Kind

FOLDER = Path(__file__).parent
ORDER = (
    "correspondence",
    "travel",
    "event",
    "research",
    "appointment",
    "template",
    "text",
    "social",
    "web",
    "specialist",
    "private",
)


def load_kinds() -> dict[str, Kind]:
    """The eleven kinds by slug, in the order in which they are offered. Raises BadKind for a broken file."""
    return dict(_kinds())


@cache
def load_general() -> General:
    """What every task needs, whatever its kind."""
    raw = tomllib.loads((FOLDER / "general.toml").read_text(encoding="utf-8"))
    return General(fields_from_json(raw["columns"]), fields_from_json(raw["fields"]))


@cache
def _kinds() -> tuple[tuple[str, Kind], ...]:
    files = (FOLDER / f"{slug}.toml" for slug in ORDER)
    kinds = (kind_from_json(tomllib.loads(file.read_text(encoding="utf-8"))) for file in files)
    return tuple((kind.slug, kind) for kind in kinds)
