"""What an answer does to the briefing: it fills the gap that was asked about, until it is taken back."""

from collections.abc import Iterable
from typing import Any

from vorzimmer.people.actor import Actor
from vorzimmer.tasks import queries
from vorzimmer.tasks.models import Question, Task

Changed = dict[str, list[Any]]


def fill(actor: Actor, task: Task | None, answered: Iterable[Question]) -> Changed:
    """Write the answers into their fields. Gives before and after as `changes.difference` does, or {}."""
    values = {each.brief_field: queries.brief_value(actor, each, each.answer) for each in answered}
    fitting = {key: value for key, value in values.items() if value is not None}
    return _keep(task, task.brief | fitting) if task is not None else {}


def empty(actor: Actor, question: Question) -> Changed:
    """Take the answer out again, unless somebody has written something else into the field."""
    task, key = question.task, question.brief_field
    if task is None or key not in task.brief:
        return {}
    if task.brief[key] != queries.brief_value(actor, question, question.answer):
        return {}
    return _keep(task, {field: value for field, value in task.brief.items() if field != key})


def _keep(task: Task, brief: dict[str, Any]) -> Changed:
    before = task.brief
    if brief == before:
        return {}
    task.keep(brief=brief)
    return {"brief": [before, brief]}
