"""Several prepared questions in one round to the database: a page that shows many small things asks for all at once.

Every answer is one column of one row: its rows as JSON, of which Django makes objects as it would of rows.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from functools import cache
from itertools import batched, chain
from typing import Any
from uuid import UUID

from django.db import connection, models
from django.utils.dateparse import parse_duration

from vorzimmer.tenancy.prepared import Asked, Made, fill, read_ahead

READ: dict[str, Callable[[Any], object]] = {
    "UUIDField": UUID,
    "DateTimeField": datetime.fromisoformat,
    "DateField": date.fromisoformat,
    "TimeField": time.fromisoformat,
    "DurationField": parse_duration,
    "JSONField": json.dumps,
}
"""How PostgreSQL's JSON is read again, by kind of field."""
AS_IT_IS = {
    "BigIntegerField", "BooleanField", "CharField", "EmailField", "FileField", "IntegerField",
    "PositiveBigIntegerField", "PositiveIntegerField", "PositiveSmallIntegerField", "SlugField", "SmallIntegerField",
    "TextField", "URLField",
}  # fmt: skip
"""Fractions and bytes are not here: JSON would change them."""
AT_ONCE = 100
"""So many arguments a function of SQLite takes."""


@contextmanager
def together(*asked: Asked) -> Iterator[None]:
    """Inside, whoever asks one of these gets the rows that are here already; one query for all.

    Only for showing a page. The same objects go to everybody who asks.
    """
    token = read_ahead.set({**read_ahead.get(), **_answers(list(dict.fromkeys(asked)))})
    try:
        yield
    finally:
        read_ahead.reset(token)


def _answers(asked: list[Asked]) -> dict[Asked, list[Any]]:
    if not asked:
        return {}
    columns = [_column_for(each.question.compiled()) for each in asked]
    parameters: list[Any] = []
    for column, each in zip(columns, asked, strict=True):
        parameters += fill(column.names, column.parameters, dict(each.values))
    with connection.cursor() as cursor:
        cursor.execute("SELECT " + ", ".join(column.sql for column in columns), parameters)
        found = cursor.fetchone()
    return {
        each: each.question.compiled().rows_of(column.rows(text))
        for each, column, text in zip(asked, columns, found, strict=True)
    }


class _Column:
    """One question as a column."""

    def __init__(self, made: Made) -> None:
        compiler: Any = made.query.get_compiler(connection=connection)
        sql, self.parameters = compiler.as_sql(with_col_aliases=True)
        self.names = made.names_in(self.parameters)
        self.read = [_reader(expression) for expression, _sql, _alias in compiler.select]
        self.by_name = connection.vendor == "postgresql"
        if self.by_name:
            rows = "CAST(json_agg(found) AS text)"
        else:
            names = (connection.ops.quote_name(alias) for _expression, _sql, alias in compiler.select)
            groups = ", ".join(f"json_array({', '.join(group)})" for group in batched(names, AT_ONCE, strict=False))
            rows = f"json_group_array(json_array({groups}))"
        self.sql = " ".join(("(SELECT", rows, "FROM (", sql, ") AS found)"))

    def rows(self, text: str | None) -> list[list[Any]]:
        """The columns of every row, as the driver would give them."""
        found = json.loads(text or "[]")
        if not self.by_name:
            return [list(chain.from_iterable(row)) for row in found]
        return [
            [
                value if value is None or read is None else read(value)
                for value, read in zip(row.values(), self.read, strict=True)
            ]
            for row in found
        ]


def _reader(expression: Any) -> Callable[[Any], object] | None:
    field: Any = expression.output_field
    while isinstance(field, models.ForeignKey):
        field = field.target_field
    kind = field.get_internal_type()
    if kind not in READ and kind not in AS_IT_IS:
        raise LookupError(f"{kind} does not travel as JSON: {field}")
    return READ.get(kind)


@cache
def _column_for(made: Made) -> _Column:
    return _Column(made)
