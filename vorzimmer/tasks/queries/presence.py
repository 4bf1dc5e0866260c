"""What a task has at all: most tasks have no questions, no phone notes and no complaint, and need not be asked for each."""

from django.db import connection, models

from vorzimmer.tasks.models import Complaint, DateProposal, Delivery, PhoneNote, Question, Rating, Step, Task, TaskFile

KINDS: list[type[models.Model]] = [
    TaskFile, Question, DateProposal, Step, Delivery, Rating, Complaint, PhoneNote,
]  # fmt: skip
"""Later rooms add theirs; each has `workspace` and `task`, and an index that begins with them."""


def _exists(kind: type[models.Model]) -> str:
    table = connection.ops.quote_name(kind._meta.db_table)
    return " ".join(("EXISTS (SELECT 1 FROM", table, "WHERE workspace_id = %(here)s AND task_id = %(task)s)"))


def look_around(task: Task) -> None:
    """For a page that shows everything about one task: it then `lacks` what it has no rows of. One query.

    What is `already_read` for one part of such a page need not be read for another. Never before an action: it decides
    by what it reads itself.
    """
    key = models.UUIDField()
    values = {
        "here": key.get_db_prep_value(task.workspace_id, connection),
        "task": key.get_db_prep_value(task.pk, connection),
    }
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(map(_exists, KINDS))}", values)
        there = cursor.fetchone()
    task.already_read = {}
    task.lacks = frozenset(kind for kind, found in zip(KINDS, there, strict=True) if not found)
