"""What can happen on a task's way from a draft to its end."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from .base import TaskHappening


@dataclass(frozen=True, kw_only=True)
class TaskHandedOver(TaskHappening):
    """The assistant's side has it now, and answers by the promised moment."""

    kind = "tasks.handed_over"
    sentence = _("%(who)s handed over “%(task)s”")

    def told(self) -> Iterable[UUID]:
        return self.task.engagement.team.ids("assistant")
