"""Every verb of the house as an endpoint: address, request and answer are read off `@action`'s own words.

A verb that is added later is here without anybody writing anything. What is not for programs stands in `hidden.py`
with the reason; a house test fails for a verb that is neither here nor there.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Union, get_args, get_origin, get_type_hints

from django.db import models
from pydantic import BaseModel, create_model

from vorzimmer.api.scopes import scope_of
from vorzimmer.api.v1.adapters import ADAPTERS, PLAIN, Adapter
from vorzimmer.api.v1.fields import Said
from vorzimmer.api.v1.hidden import BY_HAND, HIDDEN
from vorzimmer.api.v1.hints import Wanted, wanted_of
from vorzimmer.api.v1.places import PLACES, WHOLE
from vorzimmer.api.v1.scalars import Unclear
from vorzimmer.api.v1.schemas.talk import Happened
from vorzimmer.api.v1.thing import Thing
from vorzimmer.api.v1.things import thing_of
from vorzimmer.journal.action import ACTIONS, Action
from vorzimmer.tenancy.models import Workspace


@dataclass(frozen=True, slots=True)
class Verb:
    """One endpoint. `on` is what it is done to (None: the workspace), `subject` its argument's name."""

    known: Action
    method: str
    path: str
    operation: str
    on: Thing | None
    wanted: Wanted
    adapter: Adapter
    gives: dict[str, Thing]
    done: type[BaseModel]

    @property
    def scope(self) -> str:
        return scope_of(self.known.name)

    def documents(self, error: Exception) -> bool:
        """Whether the verb's own words name this error: then it is an answer to what was sent, not a mistake of ours."""
        named = set(re.findall(r"\b[A-Z]\w+", self.known.run.__doc__ or ""))
        return bool(named & {each.__name__ for each in type(error).__mro__ if each is not Exception})

    @property
    def act(self) -> Callable[..., Any]:
        """The verb itself, with everything `@action` does."""
        found: Callable[..., Any] = getattr(import_module(self.known.run.__module__), self.known.run.__name__)
        return found


def verbs() -> Iterator[Verb]:
    """All that programs can use, by name."""
    for _name, known in sorted(ACTIONS.items()):
        if _is_derived(known):
            try:
                yield from _endpoints(known)
            except Unclear:
                continue


def unclear() -> dict[str, str]:
    """Verbs whose request cannot be read off their arguments, with what is unclear: they need an adapter."""
    found = {}
    for name, known in sorted(ACTIONS.items()):
        if _is_derived(known):
            try:
                list(_endpoints(known))
            except Unclear as why:
                found[name] = str(why)
    return found


def _is_derived(known: Action) -> bool:
    return known.name not in {*HIDDEN, *BY_HAND} and ".tests." not in known.run.__module__


def _endpoints(known: Action) -> Iterator[Verb]:
    hints = get_type_hints(known.run)
    subjects = _members(hints[known.on])
    adapter = ADAPTERS.get(known.name, PLAIN)
    for number, subject in enumerate(subjects):
        on = None if subject is Workspace else thing_of(subject, known.on)
        if on is None and subject is not Workspace:
            raise Unclear(f"nothing says how to find a {subject.__name__}")
        verb = known.name.split(".")[1]
        place = on.name if on else "workspace"
        method, path = WHOLE.get(known.name) or ("POST", _path(known, verb, on))
        wanted = wanted_of(known, subject, adapter)
        operation = _operation(known, verb if number == 0 else f"{verb}_of_{place}")
        gives = _gives(known, on)
        yield Verb(known, method, path, operation, on, wanted, adapter, gives, _done(operation, gives))


def _operation(known: Action, name: str) -> str:
    """Two rooms may have a verb of the same name; their programs' names differ."""
    room, verb = known.name.split(".")
    alike = [each for each in ACTIONS.values() if each.name.endswith(f".{verb}") and _is_derived(each)]
    return f"{name}_in_{room}" if len(alike) > 1 else name


def _path(known: Action, verb: str, on: Thing | None) -> str:
    last = PLACES.get(known.name) or _without(verb, on.name if on else "workspace").replace("_", "-")
    return f"/{on.places}/{{uuid:{on.name}}}/{last}" if on else f"/workspace/{last}"


def _without(verb: str, name: str) -> str:
    """`accept_task` on a task is accepting."""
    return re.sub(rf"_{name}$|^{name}_", "", verb)


def _members(hint: Any) -> list[type[models.Model]]:
    """A verb about a task or an engagement has two addresses."""
    union = get_origin(hint) is Union or type(hint).__name__ == "UnionType"
    return list(get_args(hint)) if union else [hint]


def _done(operation: str, gives: dict[str, Thing]) -> type[BaseModel]:
    """What the answer says: the entry, and the things as they are now (null: gone)."""
    fields: dict[str, Any] = {name: (thing.schema | None, ...) for name, thing in gives.items()}
    name = "".join(part.title() for part in operation.split("_"))
    made: type[BaseModel] = create_model(
        f"{name}Done", __base__=Said, __doc__="What happened, and how it looks now.", happened=(Happened, ...), **fields
    )
    return made


def _gives(known: Action, on: Thing | None) -> dict[str, Thing]:
    """The rows that the happening names, and what it was done to: as they are afterwards."""
    found = {on.name: on} if on else {}
    for called, hint in get_type_hints(known.happening).items():
        if isinstance(hint, type) and issubclass(hint, models.Model) and (thing := thing_of(hint, called)):
            found.setdefault(thing.name, thing)
    return found
