"""The fields of a result as a person reads them."""

from dataclasses import dataclass
from typing import Any

from vorzimmer.tasks.kinds import BadKind, Typist, as_shown, fields_from_json
from vorzimmer.tasks.models import Delivery


@dataclass(frozen=True, slots=True)
class ResultLine:
    """What it is called, and what came out."""

    label: str
    text: str


def result_lines(delivery: Delivery, reader: Typist) -> list[ResultLine]:
    """In the order in which they were filled in, with the labels of that day; what has no label comes last."""
    ordered = sorted(delivery.fields.items(), key=_place)
    return [_line(name, kept, reader) for name, kept in ordered]


def _place(item: tuple[str, Any]) -> tuple[bool, int]:
    _name, kept = item
    return (True, 0) if not isinstance(kept, dict) else (False, kept.get("place", 0))


def _line(name: str, kept: Any, reader: Typist) -> ResultLine:
    if not isinstance(kept, dict):
        return ResultLine(name, str(kept))
    try:
        (field,) = fields_from_json([kept["field"]])
        return ResultLine(field.label.say(reader.language), as_shown(field, kept["value"], reader))
    except (ArithmeticError, AttributeError, BadKind, KeyError, TypeError, ValueError):
        return ResultLine(name, str(kept.get("value", "")))
