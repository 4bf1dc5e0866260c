"""What a form begins with: a template, a brief of the gallery, or a task."""

from dataclasses import dataclass
from datetime import time
from typing import Any

from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.planning.handing_over import days_off_of, moment_after, steps_of_task, working_days_of
from vorzimmer.planning.models import PlannedStep, Template
from vorzimmer.planning.rhythm import is_day_off
from vorzimmer.planning.samples import Sample
from vorzimmer.tasks.forms.brief_fields import as_raw
from vorzimmer.tasks.kinds import Kind, Typist
from vorzimmer.tasks.models import Step, Task


@dataclass(frozen=True, slots=True)
class Prefill:
    """`texts` fill the fields that delegating has; dates are relative until `dated`."""

    title: str
    texts: dict[str, Any]
    steps: list[PlannedStep]
    due_days: int | None
    due_time: time | None

    def dated(self, engagement: Engagement | None, typist: Typist, region: str) -> dict[str, Any]:
        """The texts with a date: so many working days from today, by the calendar of that engagement."""
        if self.due_days is None:
            return self.texts
        off = days_off_of(engagement) if engagement else is_day_off(region)
        today = clock.now().astimezone(typist.zone).date()
        due = moment_after(today, self.due_days, self.due_time, typist.zone, off)
        return self.texts | {"due_date": f"{due:%Y-%m-%d}", "due_time": f"{due:%H:%M}", "due_zone": typist.zone.key}


def of_template(template: Template, kind: Kind | None, typist: Typist) -> Prefill:
    """As it was kept."""
    texts = _columns(template) | as_raw(kind, template.brief, template.gaps, typist)
    return Prefill(template.title, texts, list(template.steps), template.due_days, template.due_time)


def of_sample(sample: Sample, language: str) -> Prefill:
    """In one language."""
    title = sample.title.say(language)
    columns = {"title": title, "outcome": sample.outcome.say(language), "kind": sample.kind,
               "budget_minutes": str(sample.budget_minutes)}  # fmt: skip
    steps = [step.say(language) for step in sample.steps]
    return Prefill(title, columns | sample.typed(language), steps, sample.due_days, sample.due_time)


def of_task(task: Task, steps: list[Step], kind: Kind | None, typist: Typist) -> Prefill:
    """A task to repeat: its date becomes working days."""
    due_time = task.due_at.astimezone(typist.zone).time() if task.due_at else None
    texts = _columns(task) | as_raw(kind, task.brief, task.gaps, typist)
    return Prefill(task.title, texts, steps_of_task(steps, task.handed_over_at), working_days_of(task), due_time)


def content_of_task(task: Task, steps: list[Step]) -> dict[str, Any]:
    """A task as a template keeps it, before anything is struck."""
    due_time = task.due_at.astimezone(Typist().zone).time() if task.due_at else None
    return {
        "title": task.title, "outcome": task.outcome, "kind": task.kind, "brief": task.brief, "gaps": task.gaps,
        "budget_minutes": task.budget_minutes, "steps": steps_of_task(steps, task.handed_over_at),
        "due_days": working_days_of(task), "due_time": due_time,
    }  # fmt: skip


def _columns(row: Any) -> dict[str, Any]:
    return {
        "title": row.title,
        "outcome": row.outcome,
        "kind": row.kind,
        "budget_minutes": str(row.budget_minutes or ""),
    }
