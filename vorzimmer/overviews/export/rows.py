"""The rows of an export: page after page of the list, up to a bound."""

from collections.abc import Iterator
from dataclasses import replace

from vorzimmer.people.actor import Actor
from vorzimmer.tasks.queries import TaskFilters, TaskRow, open_tasks

MOST = 10_000
"""Rows of a file at most; the page says so."""
AT_ONCE = 500


def rows_of(actor: Actor, filters: TaskFilters) -> Iterator[TaskRow]:
    """Everything that the list shows with these filters, in its order."""
    left, wanted = MOST, replace(filters, after=None)
    while left > 0:
        page = open_tasks(actor, wanted, most=min(AT_ONCE, left))
        yield from page.rows
        left -= len(page.rows)
        if page.after is None:
            return
        wanted = replace(wanted, after=page.after)
