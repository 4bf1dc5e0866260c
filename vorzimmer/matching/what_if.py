"""What the board is asked: hold a pair, keep a pair out, give somebody another capacity. It stands in the address."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self
from urllib.parse import urlencode
from uuid import UUID

from django.http import QueryDict

MOST = 50
MOST_MINUTES = 3600


@dataclass(frozen=True)
class WhatIf:
    """Keys of needs and profiles; capacities are free minutes a week."""

    held: Mapping[UUID, UUID] = field(default_factory=dict)
    kept_out: frozenset[tuple[UUID, UUID]] = frozenset()
    capacity: Mapping[UUID, int] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.held or self.kept_out or self.capacity)

    @classmethod
    def of(cls, said: QueryDict) -> Self:
        """What an address says; what cannot be read is left out."""
        held = dict(_pairs(said.getlist("hold")))
        # A form has the person in one field and the hours in another.
        who, hours = said.get("who", ""), said.get("hours", "")
        capacity = dict(_numbers([*said.getlist("capacity"), *_spoken(who, hours)]))
        return cls(held, frozenset(_pairs(said.getlist("out"))), capacity)

    def query(self) -> str:
        """The address again."""
        return urlencode(self.fields())

    def fields(self) -> list[tuple[str, str]]:
        """As hidden fields of a form."""
        return [
            *(("hold", f"{need}:{who}") for need, who in self.held.items()),
            *(("out", f"{need}:{who}") for need, who in sorted(self.kept_out)),
            *(("capacity", f"{who}:{minutes}") for who, minutes in self.capacity.items()),
        ]

    def hold(self, need: UUID, who: UUID) -> "WhatIf":
        """This pair in any case."""
        return WhatIf({**self.held, need: who}, self.kept_out - {(need, who)}, self.capacity)

    def keep_out(self, need: UUID, who: UUID) -> "WhatIf":
        """Not this pair."""
        held = {key: value for key, value in self.held.items() if (key, value) != (need, who)}
        return WhatIf(held, self.kept_out | {(need, who)}, self.capacity)

    def without(self, need: UUID | None = None, who: UUID | None = None) -> "WhatIf":
        """Nothing said any more about this need, this pair or this person."""
        held = {key: value for key, value in self.held.items() if who is not None or key != need}
        out = {pair for pair in self.kept_out if who is None or pair != (need, who)}
        capacity = {key: value for key, value in self.capacity.items() if need is not None or key != who}
        return WhatIf(held, frozenset(out), capacity)


def _pairs(said: list[str]) -> list[tuple[UUID, UUID]]:
    found = []
    for each in said[:MOST]:
        first, _, second = each.partition(":")
        try:
            found.append((UUID(first), UUID(second)))
        except ValueError:
            continue
    return found


def _numbers(said: list[str]) -> list[tuple[UUID, int]]:
    found = []
    for each in said[-MOST:]:
        first, _, second = each.partition(":")
        try:
            found.append((UUID(first), min(max(int(second), 0), MOST_MINUTES)))
        except ValueError:
            continue
    return found


def _spoken(who: str, hours: str) -> list[str]:
    try:
        return [f"{who}:{round(float(hours.replace(',', '.')) * 60)}"] if who and hours else []
    except (ValueError, OverflowError):
        return []
