"""What a task will be, before it is one: templates and series have this in common."""

from typing import Any, TypedDict

from django.db import models

from vorzimmer.tenancy.rooms import Changeable


class PlannedStep(TypedDict):
    """`side` client or assistant; `days` working days after handing over, or None; `waits` for the step above."""

    text: str
    side: str
    days: int | None
    waits: bool


class Prepared(Changeable):
    """Title, result, brief and steps as a task takes them over; `steps` is a list of PlannedStep."""

    title = models.CharField(max_length=200)
    outcome = models.TextField(blank=True)
    kind = models.SlugField(max_length=30, blank=True)
    brief = models.JSONField(default=dict)
    gaps = models.JSONField(default=dict)
    budget_minutes = models.PositiveIntegerField(null=True, blank=True)
    steps = models.JSONField(default=list)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.title

    # Facts

    @property
    def content(self) -> dict[str, Any]:
        """The fields that templates, series and tasks share, without the steps."""
        return {
            "title": self.title, "outcome": self.outcome, "kind": self.kind, "brief": self.brief, "gaps": self.gaps,
            "budget_minutes": self.budget_minutes,
        }  # fmt: skip
