"""From an action's arguments to the fields of a request: types from its hints, limits from the model they end up in."""

import inspect
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any, Unpack, get_args, get_origin, get_type_hints, is_typeddict

from django.db import models
from pydantic import BaseModel, Field, JsonValue, create_model

from vorzimmer.api.v1.adapters import Adapter
from vorzimmer.api.v1.fields import MOST_ROWS, Row, Wish
from vorzimmer.api.v1.scalars import MAYBE, NEEDED, Unclear, scalar
from vorzimmer.journal.action import ACTIONS, Action
from vorzimmer.tenancy.models import Workspace

MOST_ITEMS = 50
LISTS = (list, tuple, Sequence, set, frozenset)
type Named = tuple[tuple[type[models.Model], ...], bool]
"""Whose id a field holds (one of these), and whether several."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The body of a request. `rows` are its fields that hold ids: of which model, and whether several.

    `maybe` are fields that are passed on only when they were sent, `here` mean the workspace when they are null.
    """

    body: type[BaseModel] | None
    rows: dict[str, Named] = field(default_factory=dict)
    needed: bool = False
    maybe: frozenset[str] = frozenset()
    here: frozenset[str] = frozenset()


def wanted_of(known: Action, subject: type[models.Model], adapter: Adapter) -> Wanted:
    """What a program sends to use this verb: what the adapter says, the rest off the arguments. Raises Unclear."""
    fields: dict[str, Any] = dict(adapter.fields)
    rows: dict[str, Named] = {}
    columns = _columns(known, subject)
    maybe: set[str] = set(adapter.fields)
    here: set[str] = set()
    for name, hint, default in _arguments(known, adapter):
        if name in fields:
            continue
        kind, row = _kind(name, hint, columns.get(name), default)
        if row:
            rows[name] = row
        if default is MAYBE:
            maybe.add(name)
        if Workspace in get_args(hint):
            here.add(name)
        fields[name] = (kind, Field(**_default(default), **_words(columns.get(name))))
    if not fields:
        return Wanted(None)
    body: type[BaseModel] = create_model(f"{_title(known)}Wish", __base__=Wish, __doc__=known.run.__doc__, **fields)
    needed = any(one.is_required() for one in body.model_fields.values())
    return Wanted(body, rows, needed, frozenset(maybe), frozenset(here))


def _title(known: Action) -> str:
    """The verb in one word; with its room where two rooms have a verb of this name."""
    room, verb = known.name.split(".")
    alike = [name for name in ACTIONS if name.endswith(f".{verb}")]
    return "".join(part.title() for part in (f"{verb}_{room}" if len(alike) > 1 else verb).split("_"))


def _arguments(known: Action, adapter: Adapter) -> list[tuple[str, Any, Any]]:
    """Name, hint and default of everything but the actor and the subject; a TypedDict's fields one by one."""
    hints = get_type_hints(known.run)
    found: list[tuple[str, Any, Any]] = []
    for name, parameter in inspect.signature(known.run).parameters.items():
        if name in ("actor", known.on) or name in adapter.without:
            continue
        if parameter.kind is not inspect.Parameter.VAR_KEYWORD:
            found.append((name, hints[name], parameter.default))
            continue
        inner = get_args(hints[name])[0] if get_origin(hints[name]) is Unpack else None
        if not is_typeddict(inner):
            raise Unclear(f"**{name} could be anything")
        found += [(key, each, _usual(inner, key, each)) for key, each in get_type_hints(inner).items()]
    return found


def _usual(typed: Any, key: str, hint: Any) -> Any:
    """What stands for a field that was not sent: nothing, where a TypedDict may lack it, else its empty value."""
    if key not in typed.__required_keys__:
        return MAYBE
    inner, optional = _unwrapped(hint)
    if optional:
        return None
    empty: dict[Any, Any] = {dict: {}, Mapping: {}, list: (), tuple: (), Sequence: ()}
    return "" if inner is str else empty.get(get_origin(inner), NEEDED)


def _columns(known: Action, subject: type[models.Model]) -> dict[str, Any]:
    """Columns of the rows that the happening names, and of the subject: an argument of that name ends up there."""
    hints = get_type_hints(known.happening).values()
    named = [hint for hint in hints if isinstance(hint, type) and issubclass(hint, models.Model)]
    found: dict[str, Any] = {}
    for model in [*reversed(named), subject]:
        for column in model._meta.concrete_fields:
            found.setdefault(column.name, column)
    return found


def _kind(name: str, hint: Any, column: Any, default: Any) -> tuple[Any, Named | None]:
    inner, optional = _unwrapped(hint)
    row: Named | None = None
    kind: Any
    if Workspace in get_args(inner):
        inner, optional = next(each for each in get_args(inner) if each is not Workspace), True
    named = [each for each in get_args(inner) or [inner] if isinstance(each, type) and issubclass(each, models.Model)]
    if named and get_origin(inner) not in LISTS:
        kind, row = Row, (tuple(named), False)
    elif get_origin(inner) in LISTS:
        each, several = _kind(name, get_args(inner)[0], None, NEEDED)
        row = (several[0], True) if several else None
        kind = Annotated[_list_of(each), Field(max_length=MOST_ROWS if row else MOST_ITEMS)]
    elif get_origin(inner) in (dict, Mapping):
        key, value = get_args(inner)
        held = JsonValue if value is Any else scalar("", value, None, "")
        kind = Annotated[_dict_of(scalar("", key, None, NEEDED), held), Field(max_length=MOST_ITEMS)]
    elif is_typeddict(inner):
        kind = _nested(inner)
    else:
        kind = scalar(name, inner, column, default)
    return (kind | None if optional else kind), row


def _list_of(each: Any) -> Any:
    return list.__class_getitem__(each)


def _dict_of(key: Any, value: Any) -> Any:
    return dict.__class_getitem__((key, value))


def _nested(typed: Any) -> type[BaseModel]:
    """The fields of a TypedDict as a part of the request."""
    hints, needed = get_type_hints(typed), typed.__required_keys__
    fields: dict[str, Any] = {}
    for name, hint in hints.items():
        default = NEEDED if name in needed else MAYBE
        fields[name] = (_kind(name, hint, None, default)[0], Field(**_default(default)))
    made: type[BaseModel] = create_model(f"{typed.__name__}Wish", __base__=Wish, __doc__=typed.__doc__, **fields)
    return made


def _unwrapped(hint: Any) -> tuple[Any, bool]:
    options = [each for each in get_args(hint) if each is not type(None)]
    optional = type(None) in get_args(hint)
    return (options[0] if optional and len(options) == 1 else hint), optional


def _default(default: Any) -> dict[str, Any]:
    if default is NEEDED:
        return {}
    if default is MAYBE or isinstance(default, Mapping | tuple):
        empty: Any = {} if isinstance(default, Mapping) else [] if isinstance(default, tuple) else None
        return {"default_factory": lambda: empty}
    return {"default": default}


def _words(column: Any) -> dict[str, Any]:
    help_text = str(getattr(column, "help_text", "") or "")
    return {"description": help_text} if help_text else {}
