"""The part `task_plan` of a task page: the series it belongs to, and what it can be used for again."""

from typing import Any

from vorzimmer.people.actor import Actor
from vorzimmer.planning import queries
from vorzimmer.planning.queries import sentence_of
from vorzimmer.planning.rules import series, templates


def part_task_plan(actor: Actor, task: Any) -> dict[str, Any]:
    """What the part needs; one query."""
    occurrence = queries.occurrence_of(task)
    return {
        "plan": {
            "series": occurrence.series if occurrence else None,
            "sentence": sentence_of(occurrence.series.rule) if occurrence else "",
            "may_repeat": occurrence is None and series.start(actor, task.engagement) is None,
            "may_keep": templates.keep(actor, task.engagement) is None,
        }
    }
