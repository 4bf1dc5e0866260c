"""What an answer does to the briefing: it fills the gap that was asked about, until it is taken back."""

from collections.abc import Iterable
from typing import Any

from vorzimmer.people.actor import Actor
from vorzimmer.tasks import changes, queries
from vorzimmer.tasks.models import Question, Task

Changed = dict[str, list[Any]]

COLUMNS = frozenset({"due_at", "budget_minutes"})
"""Gaps that are fields of the task itself."""


def fill(actor: Actor, task: Task | None, answered: Iterable[Question]) -> Changed:
    """Write the answers into their fields. Gives before and after as `changes.difference` does, or {}."""
    values = {each.brief_field: queries.brief_value(actor, each, each.answer) for each in answered}
    fitting = {key: value for key, value in values.items() if value is not None}
    if task is None:
        return {}
    columns = {key: value for key, value in fitting.items() if key in COLUMNS}
    if "due_at" in columns:
        columns["due_zone"] = actor.person.timezone
    return _keep(task, {"brief": task.brief | {key: fitting[key] for key in fitting if key not in COLUMNS}} | columns)


def empty(actor: Actor, question: Question) -> Changed:
    """Take the answer out again, unless somebody has written something else into the field."""
    task, key = question.task, question.brief_field
    if task is None or key not in {*task.brief, *COLUMNS}:
        return {}
    kept = getattr(task, key) if key in COLUMNS else task.brief[key]
    if kept is None or kept != queries.brief_value(actor, question, question.answer):
        return {}
    if key in COLUMNS:
        return _keep(task, {key: None})
    return _keep(task, {"brief": {field: value for field, value in task.brief.items() if field != key}})


def _keep(task: Task, wanted: dict[str, Any]) -> Changed:
    changed = changes.difference(task, wanted)
    if changed:
        task.keep(**{name: wanted[name] for name in changed})
    return changed
