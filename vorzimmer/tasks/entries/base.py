"""What everything that happens to a task has in common."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from vorzimmer.journal.happenings import Happening
from vorzimmer.people.models import Membership
from vorzimmer.tasks.models import Task

EVERY_PART = ("brief", "questions", "steps", "deliveries", "phone_notes")
"""Read again when the task moves on: what can be done in them depends on its state."""


@dataclass(frozen=True, kw_only=True)
class TaskHappening(Happening):
    """Belongs to the task's history; the open pages of its engagement read again what `parts` names."""

    task: Task

    parts: ClassVar[tuple[str, ...]] = ()

    def words(self) -> dict[str, str]:
        return {"task": self.task.title}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.task.pk, self.task.engagement_id

    def audience(self) -> Iterable[UUID]:
        return self.task.engagement.audience

    def client_ids(self) -> list[UUID]:
        """The contacts."""
        return self.task.engagement.team.ids("client")

    def assistant_ids(self) -> list[UUID]:
        """Whoever has the task; everybody on that side while nobody has it."""
        if self.task.assistant_id is not None:
            return [self.task.assistant_id]
        return self.task.engagement.team.ids("assistant")

    def coordination_ids(self) -> list[UUID]:
        """Who coordinates this engagement; otherwise those who run the workspace."""
        named = [member.pk for member in self.task.engagement.team.with_role("coordinator")]
        running = Membership.objects.filter(role__in=Membership.RUNNING, left_at=None)
        return named or list(running.values_list("pk", flat=True))

    def topics(self) -> list[str]:
        here = f"task-{self.task.pk}"
        return [here, f"{here}:stream", *(f"{here}:{part}" for part in self.parts), "tasks", "today"]
