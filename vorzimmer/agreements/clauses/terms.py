"""One version of an agreement, compiled: what was signed, as objects that can be asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from . import catalogue
from .base import Clause


@dataclass(frozen=True)
class Terms:
    """A signed version: its number, since when it holds, the form of the agreement, its currency, its clauses."""

    version: int
    effective_on: date | None
    form: str
    currency: str
    clauses: Mapping[str, Clause]

    @classmethod
    def of(
        cls, bodies: Mapping[str, Any], *, version: int, effective_on: date | None, form: str, currency: str
    ) -> Terms:
        """Compile what is kept per clause. Raises ClauseError; a clause that is missing stays missing."""
        clauses = {key: catalogue.CLAUSES[key].from_json(bodies[key]) for key in catalogue.CLAUSES if key in bodies}
        return cls(version, effective_on, form, currency, clauses)

    def find[C: Clause](self, kind: type[C]) -> C | None:
        """The clause of that class, or None when nothing was agreed about it."""
        found = self.clauses.get(kind.key)
        return found if isinstance(found, kind) else None
