"""The rules of a person's appointments: as said, as kept, as the engine takes them."""

from collections.abc import Mapping
from datetime import time
from typing import Any, TypedDict

from vorzimmer.foundation.working_time.weeks import Slot, Week
from vorzimmer.people.models import Membership
from vorzimmer.scheduling.finding import PLAIN, Taste
from vorzimmer.scheduling.models import AppointmentRules
from vorzimmer.scheduling.models.rules import FIELDS as FIELDS

TIMES = ("earliest", "latest", "lunch_from", "lunch_until")


class RulesSaid(TypedDict, total=False):
    """Times on the person's clock; `buffer` in minutes; `desk` a week as in reachable hours; `avoids` weekdays (0–6)."""

    earliest: time | None
    latest: time | None
    buffer: int
    most_a_day: int | None
    lunch_from: time | None
    lunch_until: time | None
    desk: dict[str, Any]
    part_of_day: str
    avoids: list[int]
    no_gaps: bool


def rules_of(membership: Membership, by: Membership) -> AppointmentRules:
    """The person's row; a new one that says nothing yet."""
    found = AppointmentRules.objects.filter(membership=membership).first()
    return found or AppointmentRules(membership=membership, changed_by=by)


def whole(row: AppointmentRules, said: Mapping[str, Any]) -> dict[str, Any]:
    """Everything: what is said now, the rest as it is."""
    return {name: said.get(name, getattr(row, name)) for name in FIELDS}


def as_json(told: Mapping[str, Any]) -> dict[str, Any]:
    """To be kept until it is confirmed."""
    return {name: f"{value:%H:%M}" if isinstance(value, time) else value for name, value in told.items()}


def from_json(kept: Mapping[str, Any]) -> dict[str, Any]:
    """Back again."""
    return {
        name: time.fromisoformat(value) if name in TIMES and value else value
        for name, value in kept.items()
        if name in FIELDS
    }


def taste_of(row: AppointmentRules | None) -> Taste:
    """As the engine takes them; without a row nothing special."""
    if row is None:
        return PLAIN
    lunch = (row.lunch_from, row.lunch_until) if row.lunch_from and row.lunch_until else None
    return Taste(
        earliest=row.earliest, latest=row.latest, part_of_day=row.part_of_day, avoids=frozenset(row.avoids),
        most_a_day=row.most_a_day or None, buffer=row.buffer, lunch=lunch, desk=_week(row.desk), no_gaps=row.no_gaps,
    )  # fmt: skip


def _week(kept: Mapping[str, list[list[str]]]) -> Week:
    days: list[tuple[Slot, ...]] = []
    for weekday in range(7):
        slots = kept.get(str(weekday), [])
        days.append(tuple((time.fromisoformat(first), time.fromisoformat(last)) for first, last in slots))
    return tuple(days)
