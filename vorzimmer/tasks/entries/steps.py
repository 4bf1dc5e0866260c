"""What can happen to the steps of a task."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.team import Side
from vorzimmer.tasks.models import Step, Task

from .base import TaskHappening


@dataclass(frozen=True, kw_only=True)
class StepHappening(TaskHappening):
    """Something about one line of the plan."""

    step: Step

    parts = ("steps",)

    def words(self) -> dict[str, str]:
        return super().words() | {"step": self.step.text}

    def topics(self) -> list[str]:
        return [*super().topics(), "steps"]


def whose(step: Step, task: Task) -> list[UUID]:
    """Whoever does the step, or everybody on its side. Nobody hears of a draft."""
    if task.is_draft:
        return []
    return [step.who_id] if step.who_id else task.engagement.team.ids(cast(Side, step.side))


@dataclass(frozen=True, kw_only=True)
class StepAdded(StepHappening):
    """Whoever can begin at once is told."""

    kind = "tasks.step_added"
    sentence = _("%(who)s added the step “%(step)s”")

    def told(self) -> Iterable[UUID]:
        return [] if self.step.waits else whose(self.step, self.task)


@dataclass(frozen=True, kw_only=True)
class StepChanged(StepHappening):
    """The plan changed. Whoever has got the step is told; `handed` says that it changed hands."""

    handed: bool = False

    kind = "tasks.step_changed"
    sentence = _("%(who)s changed the step “%(step)s”")

    def told(self) -> Iterable[UUID]:
        return whose(self.step, self.task) if self.handed and not self.step.waits else []


@dataclass(frozen=True, kw_only=True)
class StepMoved(StepHappening):
    """Another order."""

    kind = "tasks.step_moved"
    sentence = _("%(who)s put the step “%(step)s” in another place")


@dataclass(frozen=True, kw_only=True)
class StepTicked(StepHappening):
    """Done; whoever has waited for it can go on now and is told."""

    kind = "tasks.step_ticked"
    sentence = _("%(who)s has done “%(step)s”")

    def told(self) -> Iterable[UUID]:
        waiting = Step.objects.filter(after=self.step, done_at=None)
        return {pk for step in waiting for pk in whose(step, self.task)}


@dataclass(frozen=True, kw_only=True)
class StepUnticked(StepHappening):
    """Open again."""

    kind = "tasks.step_unticked"
    sentence = _("%(who)s opened the step “%(step)s” again")


@dataclass(frozen=True, kw_only=True)
class StepRemoved(TaskHappening):
    """The step is gone; its words stay in the history."""

    text: str

    kind = "tasks.step_removed"
    sentence = _("%(who)s removed the step “%(step)s”")
    parts = ("steps",)

    def words(self) -> dict[str, str]:
        return super().words() | {"step": self.text}

    def topics(self) -> list[str]:
        return [*super().topics(), "steps"]
