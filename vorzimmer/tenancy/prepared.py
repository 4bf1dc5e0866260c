"""Questions that every page asks: their SQL is made once, as Django makes it, and only the values change.

To build and compile a queryset takes Django three times as long as to run it. Here it is done on first use; what is
read is read anew each time. The workspace is filled in from the scope at the moment of asking, as everywhere.
"""

from collections.abc import Callable, Iterable, Mapping
from contextvars import ContextVar
from copy import copy
from datetime import UTC, datetime
from types import MappingProxyType, SimpleNamespace
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection, models
from django_scopes import scope, scopes_disabled

from vorzimmer.tenancy.models import Workspace
from vorzimmer.tenancy.rooms import current_workspace
from vorzimmer.tenancy.writes import writing

HERE = UUID(int=0xF000)
STANDS_FOR: dict[type, Callable[[int], object]] = {
    UUID: lambda number: UUID(int=HERE.int + 1 + number),
    str: lambda number: f"\0{number}",
    datetime: lambda number: datetime(1, 1, 2, 3, 4, 5, 678900 + number, tzinfo=UTC),
}
KNOWN = ("db", "model", "_fields", "_fetch_mode", "_hints", "_known_related_objects")
"""What Django's reading of rows asks of a queryset besides its query."""


class Asked(NamedTuple):
    """One question with its values; two of the same are equal."""

    question: "Prepared[Any]"
    values: frozenset[tuple[str, object]]


read_ahead: ContextVar[Mapping[Asked, list[Any]]] = ContextVar("read_ahead", default=MappingProxyType({}))
"""What a page has asked for at once (see `together`)."""


class Prepared[Row]:
    """`Prepared(lambda task: Step.objects.filter(task=task), task=UUID)`; ask with `rows(task=key)`.

    Built from keyword values of the given types, without anything else that may differ from one time to the next:
    no language, no actor, no clock but as a value. `across=True` is for what is asked before there is a workspace.
    """

    def __init__(
        self, build: Callable[..., "models.QuerySet[Any, Row]"], *, across: bool = False, **slots: type
    ) -> None:
        self.build, self.across, self.slots = build, across, slots
        self.made: dict[str, Made] = {}

    def asked(self, **values: object) -> Asked:
        """The question with its values, to be asked together with others. LookupError outside of a workspace."""
        if not self.across:
            values["here"] = current_workspace().pk
        return Asked(self, frozenset(values.items()))

    def rows(self, **values: object) -> list[Row]:
        """What the database says now; one query, none for what the page has read ahead. An action reads for itself."""
        asked, known = self.asked(**values), read_ahead.get()
        if asked in known and writing.get() is None:
            return list(known[asked])
        return self.compiled().ask(dict(asked.values))

    def first(self, **values: object) -> Row | None:
        """The first of the rows, or None. The question itself should end with `[:1]` if there can be many."""
        return next(iter(self.rows(**values)), None)

    def compiled(self) -> "Made":
        """The SQL for the database of this connection, made when it is first wanted."""
        return self.made.get(connection.vendor) or self._make()

    def _make(self) -> "Made":
        stand_ins = {name: STANDS_FOR[kind](number) for number, (name, kind) in enumerate(self.slots.items())}
        with scopes_disabled() if self.across else scope(workspace=Workspace(pk=HERE)):
            asked = self.build(**stand_ins)
        made = Made(asked, stand_ins if self.across else {**stand_ins, "here": HERE})
        self.made[connection.vendor] = made
        return made


class Made:
    """A compiled queryset, and at which places of its parameters which value goes."""

    def __init__(self, asked: "models.QuerySet[Any, Any]", stand_ins: dict[str, Any]) -> None:
        self.compiler: Any = asked.query.get_compiler(connection=connection)
        self.sql, self.parameters = self.compiler.as_sql()
        fields = [each[0] for each in self.compiler.select[: self.compiler.col_count]]
        self.converters = self.compiler.get_converters(fields)
        self.query: Any = asked.query
        self.read_as: Any = asked._iterable_class
        self.known = {name: getattr(asked, name) for name in KNOWN}
        self.places = {_as_parameter(value): name for name, value in stand_ins.items()}
        self.names = self.names_in(self.parameters)
        if missing := set(stand_ins) - set(self.names):
            raise LookupError(f"not asked for: {missing}")

    def names_in(self, parameters: Iterable[object]) -> list[str | None]:
        """Which value goes to which place; None where the parameter is always the same."""
        return [self.places.get(value) if isinstance(value, str | UUID | datetime) else None for value in parameters]

    def ask(self, values: dict[str, object]) -> list[Any]:
        """The rows, read with a query of their own."""
        filled = fill(self.names, self.parameters, values)
        return self._read(as_sql=lambda *_args, **_kwargs: (self.sql, filled))

    def rows_of(self, columns: list[list[Any]]) -> list[Any]:
        """The rows that these columns are, as they come from the database."""
        return self._read(execute_sql=lambda *_args, **_kwargs: [columns])

    def _read(self, **instead: Callable[..., Any]) -> list[Any]:
        compiler, query = copy(self.compiler), copy(self.query)
        compiler.connection = connection
        vars(compiler).update(instead)
        compiler.get_converters = lambda _fields: self.converters
        query.get_compiler = lambda *_args, **_kwargs: compiler
        return list(self.read_as(SimpleNamespace(query=query, **self.known)))


def fill(names: Iterable[str | None], parameters: Iterable[object], values: Mapping[str, object]) -> tuple[object, ...]:
    """The parameters with the values in their places."""
    pairs = zip(names, parameters, strict=True)
    return tuple(value if name is None else _as_parameter(values[name]) for name, value in pairs)


def _as_parameter(value: Any) -> object:
    """As this database keeps keys and moments."""
    if isinstance(value, UUID) and not connection.features.has_native_uuid_field:
        return value.hex
    return connection.ops.adapt_datetimefield_value(value) if isinstance(value, datetime) else value
