"""Procedures, the times they were followed, and what was learned."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.shortcuts import get_object_or_404

from vorzimmer.engagements.queries import visible_engagements
from vorzimmer.handbook.models import Page, Run, RunStep, Suggestion
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.queries.tasks import must_see

AROUND = ("page__engagement__client", "page__engagement__workspace")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is: steps that are done, of those that are still in the task; `lines` in their order."""

    run: Run
    lines: list[RunStep]

    @property
    def total(self) -> int:
        return sum(line.step is not None for line in self.lines)

    @property
    def done(self) -> int:
        return sum(line.step is not None and line.step.done_at is not None for line in self.lines)


def get_run(actor: Actor, pk: UUID) -> Run:
    """404 if it belongs to no task that the actor may see."""
    related = (*AROUND, "task__engagement__client", "task__engagement__workspace", "by__user")
    run: Run = get_object_or_404(Run.objects.select_related(*related), pk=pk)
    must_see(actor, run.task)
    run.page.engagement = run.task.engagement
    return run


def get_suggestion(actor: Actor, pk: UUID) -> Suggestion:
    """404 if it is about no page that the actor may see."""
    found = Suggestion.objects.select_related(*AROUND, "by__user", "run__task")
    return get_object_or_404(found, pk=pk, page__engagement__in=visible_engagements(actor))


def progress_of(run: Run) -> Progress:
    """One query."""
    return Progress(
        run, list(RunStep.objects.filter(run=run).select_related("step__done_by__user").order_by("position"))
    )


def runs_of(page: Page, most: int = 5) -> list[Progress]:
    """The newest runs with how far they are; two queries."""
    runs = list(Run.objects.filter(page=page).select_related("task", "by__user").order_by("-id")[:most])
    lines = RunStep.objects.filter(run__in=runs).select_related("step").order_by("position") if runs else []
    return [Progress(run, [line for line in lines if line.run_id == run.pk]) for run in runs]


def open_suggestions(page: Page) -> list[Suggestion]:
    """What nobody has settled yet, oldest first; one query."""
    found = Suggestion.objects.filter(page=page, settled_at=None).select_related("by__user", "run__task").order_by("id")
    return list(found[:50])


def procedures_for(task: Task) -> list[Any]:
    """Procedures of its engagement that can be followed: those that fit its title first."""
    pages = Page.objects.filter(engagement=task.engagement, kind=Page.Kind.PROCEDURE, archived_at=None)
    words = {word.casefold() for word in task.title.split() if len(word) > 3}
    found = [page for page in pages.exclude(steps=[]).order_by("title")[:100] if page.steps]
    return sorted(found, key=lambda page: -len(words & {word.casefold() for word in page.title.split()}))
