"""What can be named by its id: how it is found for a person, and how it looks to other programs."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import models
from pydantic import BaseModel

from vorzimmer.people.actor import Actor

Find = Callable[[Actor, UUID], Any]
Show = Callable[[Actor, Any], BaseModel]


@dataclass(frozen=True, slots=True)
class Thing:
    """`name` is the word for one, `places` the first part of its address; `find` raises 404."""

    model: type[models.Model]
    name: str
    places: str
    find: Find
    schema: type[BaseModel]
    show: Show


def plain(schema: type[BaseModel]) -> Show:
    """Field by field, as the row has it."""

    def shown(actor: Actor, row: Any) -> BaseModel:
        return schema.model_validate(row)

    return shown
