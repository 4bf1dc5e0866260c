"""Questions that every page asks: their SQL is made once, as Django makes it, and only the values change.

To build and compile a queryset takes Django three times as long as to run it. Here it is done on first use; what is
read is read anew each time. The workspace is filled in from the scope at the moment of asking, as everywhere.
"""

from collections.abc import Callable
from copy import copy
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from django.db import connection, models
from django_scopes import scope, scopes_disabled

from vorzimmer.tenancy.models import Workspace
from vorzimmer.tenancy.rooms import current_workspace

HERE = UUID(int=0xF000)
STANDS_FOR: dict[type, Callable[[int], object]] = {
    UUID: lambda number: UUID(int=HERE.int + 1 + number),
    str: lambda number: f"\0{number}",
}
KNOWN = ("db", "model", "_fields", "_fetch_mode", "_hints", "_known_related_objects")
"""What Django's reading of rows asks of a queryset besides its query."""


class Prepared[Row]:
    """`Prepared(lambda task: Step.objects.filter(task=task), task=UUID)`; ask with `rows(task=key)`.

    Built from keyword values of the given types, without anything else that may differ from one time to the next:
    no clock, no language, no actor. `across=True` is for what is asked before there is a workspace.
    """

    def __init__(
        self, build: Callable[..., "models.QuerySet[Any, Row]"], *, across: bool = False, **slots: type
    ) -> None:
        self.build, self.across, self.slots = build, across, slots
        self.made: dict[str, _Made] = {}

    def rows(self, **values: object) -> list[Row]:
        """What the database says now; one query. LookupError outside of a workspace."""
        if not self.across:
            values["here"] = current_workspace().pk
        made = self.made.get(connection.vendor) or self._make()
        return made.ask(values)

    def first(self, **values: object) -> Row | None:
        """The first of the rows, or None. The question itself should end with `[:1]` if there can be many."""
        return next(iter(self.rows(**values)), None)

    def _make(self) -> "_Made":
        stand_ins = {name: STANDS_FOR[kind](number) for number, (name, kind) in enumerate(self.slots.items())}
        with scopes_disabled() if self.across else scope(workspace=Workspace(pk=HERE)):
            asked = self.build(**stand_ins)
        made = _Made(asked, stand_ins if self.across else {**stand_ins, "here": HERE})
        self.made[connection.vendor] = made
        return made


class _Made:
    """A compiled queryset, and at which places of its parameters which value goes."""

    def __init__(self, asked: "models.QuerySet[Any, Any]", stand_ins: dict[str, Any]) -> None:
        self.compiler: Any = asked.query.get_compiler(connection=connection)
        self.sql, self.parameters = self.compiler.as_sql()
        fields = [each[0] for each in self.compiler.select[: self.compiler.col_count]]
        self.converters = self.compiler.get_converters(fields)
        self.query: Any = asked.query
        self.read_as: Any = asked._iterable_class
        self.known = {name: getattr(asked, name) for name in KNOWN}
        places = {_as_parameter(value): name for name, value in stand_ins.items()}
        self.names = [places.get(value) if isinstance(value, str | UUID) else None for value in self.parameters]
        if missing := set(stand_ins) - set(self.names):
            raise LookupError(f"not asked for: {missing}")

    def ask(self, values: dict[str, object]) -> list[Any]:
        filled = tuple(
            value if name is None else _as_parameter(values[name])
            for name, value in zip(self.names, self.parameters, strict=True)
        )
        compiler, query = copy(self.compiler), copy(self.query)
        compiler.connection = connection
        compiler.as_sql = lambda *_args, **_kwargs: (self.sql, filled)
        compiler.get_converters = lambda _fields: self.converters
        query.get_compiler = lambda *_args, **_kwargs: compiler
        return list(self.read_as(SimpleNamespace(query=query, **self.known)))


def _as_parameter(value: Any) -> object:
    """As this database keeps keys."""
    if isinstance(value, UUID) and not connection.features.has_native_uuid_field:
        return value.hex
    return value
