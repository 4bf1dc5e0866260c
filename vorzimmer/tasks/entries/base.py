"""What everything that happens to a task has in common."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from vorzimmer.journal.happenings import Happening
from vorzimmer.tasks.models import Task


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

    def topics(self) -> list[str]:
        here = f"task-{self.task.pk}"
        return [here, f"{here}:stream", *(f"{here}:{part}" for part in self.parts), "tasks", "today"]
