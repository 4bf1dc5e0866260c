"""What can happen to a plan, its steps and its gates."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.handovers.models import Gate, Plan, PlanReview, PlanStep
from vorzimmer.journal.happenings import Happening
from vorzimmer.tasks.models import Task


@dataclass(frozen=True, kw_only=True)
class PlanHappening(Happening):
    """Belongs to the plan's history and to the engagement it is in."""

    plan: Plan

    def words(self) -> dict[str, str]:
        return {"engagement": str(self.plan.engagement)}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.plan.pk, self.plan.engagement_id

    def audience(self) -> Iterable[UUID]:
        return self.plan.engagement.audience

    def topics(self) -> list[str]:
        return [f"engagement-{self.plan.engagement_id}:plan", "today"]


@dataclass(frozen=True, kw_only=True)
class PlanBegun(PlanHappening):
    """Both sides follow it from now on."""

    kind = "handovers.plan_begun"
    sentence = _("%(who)s began a plan for both sides: %(engagement)s")

    def told(self) -> Iterable[UUID]:
        return self.plan.engagement.team.everyone


@dataclass(frozen=True, kw_only=True)
class PlanFinished(PlanHappening):
    """Nothing of it is due any more."""

    kind = "handovers.plan_finished"
    sentence = _("%(who)s finished the plan: %(engagement)s")

    def told(self) -> Iterable[UUID]:
        return self.plan.engagement.team.everyone


@dataclass(frozen=True, kw_only=True)
class StepHappening(PlanHappening):
    """One step of it."""

    step: PlanStep

    def words(self) -> dict[str, str]:
        return super().words() | {"step": self.step.title}


@dataclass(frozen=True, kw_only=True)
class PlanStepTicked(StepHappening):
    """It is done."""

    kind = "handovers.step_ticked"
    sentence = _("%(who)s did a step of the plan: %(step)s")


@dataclass(frozen=True, kw_only=True)
class PlanStepUnticked(StepHappening):
    """It is open again."""

    kind = "handovers.step_unticked"
    sentence = _("%(who)s opened a step of the plan again: %(step)s")


@dataclass(frozen=True, kw_only=True)
class PlanStepAdded(StepHappening):
    """One more thing to do."""

    kind = "handovers.step_added"
    sentence = _("%(who)s added a step to the plan: %(step)s")

    def told(self) -> Iterable[UUID]:
        return [self.step.who_id] if self.step.who_id else ()


@dataclass(frozen=True, kw_only=True)
class PlanStepChanged(StepHappening):
    """Other words, another day or somebody else."""

    kind = "handovers.step_changed"
    sentence = _("%(who)s changed a step of the plan: %(step)s")

    def told(self) -> Iterable[UUID]:
        return [self.step.who_id] if self.step.who_id else ()


@dataclass(frozen=True, kw_only=True)
class StepBecameTask(StepHappening):
    """A task has been begun for it; a draft still, which only its writer sees."""

    task: Task

    kind = "handovers.step_became_task"
    sentence = _("%(who)s made a task of a step of the plan: %(step)s")


@dataclass(frozen=True, kw_only=True)
class PlanStepRemoved(PlanHappening):
    """It does not belong to the plan any more."""

    title: str

    kind = "handovers.step_removed"
    sentence = _("%(who)s took a step out of the plan: %(step)s")

    def words(self) -> dict[str, str]:
        return super().words() | {"step": self.title}


@dataclass(frozen=True, kw_only=True)
class GatePassed(PlanHappening):
    """What had to be true is true; rights may have grown with it."""

    gate: Gate

    kind = "handovers.gate_passed"
    sentence = _("Reached in the plan: %(gate)s")

    def words(self) -> dict[str, str]:
        return super().words() | {"gate": self.gate.title}

    def told(self) -> Iterable[UUID]:
        return self.plan.engagement.team.everyone


@dataclass(frozen=True, kw_only=True)
class PlanReviewed(PlanHappening):
    """Somebody has looked back; what they wrote is read by those who have done so too."""

    review: PlanReview

    kind = "handovers.plan_reviewed"
    sentence = _("%(who)s looked back on the plan: %(engagement)s")

    def told(self) -> Iterable[UUID]:
        return self.plan.engagement.team.everyone
