"""What can happen to the briefing, and to the date."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.people.models import Membership
from vorzimmer.tasks.models import DateProposal

from .base import EVERY_PART, TaskHappening


@dataclass(frozen=True, kw_only=True)
class TaskChanged(TaskHappening):
    """Something else is wanted: `changed` has before and now of every field."""

    kind = "tasks.changed"
    sentence = _("%(who)s changed “%(task)s”")

    parts = ("brief",)
    by: Membership
    version: int
    changed: dict[str, list[Any]]

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.task.pk, None if self.task.is_draft else self.task.engagement_id

    def audience(self) -> Iterable[UUID]:
        return [self.task.created_by_id] if self.task.is_draft else super().audience()

    def told(self) -> Iterable[UUID]:
        if self.task.is_draft:
            return ()
        from_client = self.by.pk in self.client_ids()
        return self.assistant_ids() if from_client else self.client_ids()


@dataclass(frozen=True, kw_only=True)
class DateProposed(TaskHappening):
    """One side would like another date; the other side decides."""

    kind = "tasks.date_proposed"
    sentence = _("%(who)s proposes another date for “%(task)s”")
    needs_you = True

    proposal: DateProposal
    due_at: str
    reason: str = ""

    def told(self) -> Iterable[UUID]:
        return self.assistant_ids() if self.proposal.side == "client" else self.client_ids()


@dataclass(frozen=True, kw_only=True)
class TaskAcceptedWithDate(DateProposed):
    """The assistant does it, by another date if the client agrees."""

    kind = "tasks.accepted_with_date"
    sentence = _("%(who)s accepted “%(task)s” and proposes another date")
    parts = EVERY_PART


@dataclass(frozen=True, kw_only=True)
class DateAgreed(TaskHappening):
    """The proposed date is the date now; `changed` and `version` as in `TaskChanged`."""

    kind = "tasks.date_agreed"
    sentence = _("%(who)s agreed to the new date for “%(task)s”")

    parts = ("brief",)
    proposal: DateProposal
    version: int
    changed: dict[str, list[Any]]

    def told(self) -> Iterable[UUID]:
        return [self.proposal.proposed_by_id]


@dataclass(frozen=True, kw_only=True)
class DateRefused(TaskHappening):
    """The date stays as it was."""

    kind = "tasks.date_refused"
    sentence = _("%(who)s keeps the date of “%(task)s”")

    proposal: DateProposal
    reason: str = ""

    def told(self) -> Iterable[UUID]:
        return [self.proposal.proposed_by_id]


@dataclass(frozen=True, kw_only=True)
class DateTakenBack(TaskHappening):
    """Whoever proposed another date wants it no longer; nobody has to decide."""

    kind = "tasks.date_taken_back"
    sentence = _("%(who)s took the proposed date for “%(task)s” back")

    proposal: DateProposal

    def told(self) -> Iterable[UUID]:
        return self.assistant_ids() if self.proposal.side == "client" else self.client_ids()
