"""One new thing for the index, in one statement: nothing is looked up before."""

from functools import cache
from typing import Any

from django.db import connection

from vorzimmer.search.models import Thing
from vorzimmer.tenancy.writes import require_action

ONCE = ("workspace_id", "kind", "subject_id")
NEARBY = 64
"""So many numbers after the wanted one are looked at when another thing has it."""


def put(row: Thing) -> bool:
    """Insert it, or change what is there of the same thing; False when that says the same already.

    If another thing has the number, the row takes one behind it; so does `keeping`, which knows what is taken.
    """
    require_action("Thing")
    values: dict[str, Any] = {
        str(field.column): field.get_db_prep_save(getattr(row, field.attname), connection)
        for field in Thing._meta.concrete_fields
    }
    with connection.cursor() as cursor:
        cursor.execute(_statement(), values | {"last": row.number + NEARBY})
        return bool(cursor.rowcount)


@cache
def _statement() -> str:
    columns = [str(field.column) for field in Thing._meta.concrete_fields]
    free = (
        "COALESCE((SELECT MAX(number) + 1 FROM search_thing WHERE number BETWEEN %(number)s AND %(last)s"
        " AND EXISTS (SELECT 1 FROM search_thing WHERE number = %(number)s)), %(number)s)"
    )
    values = [free if each == "number" else f"%({each})s" for each in columns]
    changed = [f"{each} = excluded.{each}" for each in columns if each not in ("id", "number", *ONCE)]
    said = ("INSERT INTO search_thing (", ", ".join(columns), ") VALUES (", ", ".join(values), ")")
    again = ("ON CONFLICT (", ", ".join(ONCE), ") DO UPDATE SET", ", ".join(changed))
    return " ".join((*said, *again, "WHERE search_thing.print <> excluded.print"))
