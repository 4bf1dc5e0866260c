"""One value of a request: its type by its hint, its limits by the column of the model in which it ends up."""

import inspect
from datetime import date, datetime, time
from typing import Any, Literal, get_origin
from uuid import UUID

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from vorzimmer.api.v1.fields import Address, Clock, Day, Moment, Row, Yes, Zone, text, whole

ZONES = {"timezone", "due_zone", "zone"}
LANGUAGES = ("de", "en")
SIMPLE: dict[Any, Any] = {bool: Yes, datetime: Moment, date: Day, time: Clock, UUID: Row}
MOST_CHARACTERS = 5_000
MAYBE = object()
"""The default of what may be left out altogether."""
NEEDED = inspect.Parameter.empty


class Unclear(TypeError):
    """An argument that only a hand-written adapter can offer to programs."""


def scalar(name: str, hint: Any, column: Any, default: Any) -> Any:
    if get_origin(hint) is Literal or (isinstance(hint, type) and issubclass(hint, models.TextChoices)):
        return hint
    if hint in SIMPLE:
        return SIMPLE[hint]
    if hint is int:
        return whole(*_bounds(column))
    if hint is not str:
        raise Unclear(f"{name}: {hint}")
    return _of_words(name, column, default)


def _of_words(name: str, column: Any, default: Any) -> Any:
    choices = [str(value) for value, _label in getattr(column, "choices", None) or () if value != ""]
    empty = [""] if default == "" else []
    if choices:
        return Literal[*empty, *choices]
    if name in ZONES:
        return Zone
    if name == "language":
        return Literal[*empty, *LANGUAGES]
    if isinstance(column, models.EmailField):
        return Address
    return text(getattr(column, "max_length", None) or MOST_CHARACTERS, least=1 if default is NEEDED else 0)


def _bounds(column: Any) -> tuple[int, int]:
    limits = {type(each): each.limit_value for each in getattr(column, "validators", ())}
    return limits.get(MinValueValidator, 0), limits.get(MaxValueValidator, 2_147_483_647)
