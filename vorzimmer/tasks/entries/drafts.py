"""What can happen to a draft. It is nobody's business but its writer's."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.journal.happenings import Happening
from vorzimmer.people.models import Membership

from .base import TaskHappening


@dataclass(frozen=True, kw_only=True)
class DraftWritten(TaskHappening):
    """Somebody began to write down what they want; the history of the engagement does not tell."""

    kind = "tasks.draft_written"
    sentence = _("%(who)s began a draft")

    def words(self) -> dict[str, str]:
        return {}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.task.pk, None

    def audience(self) -> Iterable[UUID]:
        return [self.task.created_by_id]


@dataclass(frozen=True, kw_only=True)
class DraftDeleted(Happening):
    """A draft is gone for good; only that there was one stays."""

    kind = "tasks.draft_deleted"
    sentence = _("%(who)s deleted a draft")

    task_id: str
    writer: Membership

    def about(self) -> tuple[UUID | None, UUID | None]:
        return UUID(self.task_id), None

    def audience(self) -> Iterable[UUID]:
        return [self.writer.pk]

    def topics(self) -> list[str]:
        return ["tasks", "today"]
