"""What can happen when rework is not the answer."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from vorzimmer.tasks.models import Complaint

from .base import TaskHappening


@dataclass(frozen=True, kw_only=True)
class ComplaintHappening(TaskHappening):
    """Both sides, who coordinates and who supervises hear of every complaint."""

    complaint: Complaint

    parts = ("deliveries",)

    def told(self) -> Iterable[UUID]:
        return {*self.assistant_ids(), *self.coordination_ids(), *self.supervisor_ids()}

    def supervisor_ids(self) -> list[UUID]:
        """Who supervises the work of this engagement."""
        return [member.pk for member in self.task.engagement.team.with_role("supervisor")]


@dataclass(frozen=True, kw_only=True)
class ComplaintRaised(ComplaintHappening):
    """Three working days for the two to settle it; then the coordination decides."""

    kind = "tasks.complaint_raised"
    sentence = _("%(who)s complains about “%(task)s”: %(text)s")

    def needs(self, member_id: UUID) -> bool:
        return member_id in self.assistant_ids()

    def words(self) -> dict[str, str]:
        return super().words() | {"text": Truncator(self.complaint.text).chars(200)}


@dataclass(frozen=True, kw_only=True)
class ComplaintEscalated(ComplaintHappening):
    """Nobody settled it in time: the coordination decides now."""

    kind = "tasks.complaint_escalated"
    sentence = _("The complaint of %(who)s about “%(task)s” was not settled in time: the coordination decides")

    def needs(self, member_id: UUID) -> bool:
        return member_id in self.coordination_ids()

    def told(self) -> Iterable[UUID]:
        return {*self.client_ids(), *super().told()}


@dataclass(frozen=True, kw_only=True)
class SettlementOffered(ComplaintHappening):
    """The assistant's side says what puts it right: the client answers."""

    kind = "tasks.settlement_offered"
    sentence = _("%(who)s says what puts “%(task)s” right: %(offer)s")
    needs_you = True

    def words(self) -> dict[str, str]:
        return super().words() | {"offer": Truncator(self.complaint.offer).chars(200)}

    def told(self) -> Iterable[UUID]:
        return self.client_ids()


@dataclass(frozen=True, kw_only=True)
class SettlementRefused(ComplaintHappening):
    """The offer does not settle it: the assistant's side has the turn again."""

    kind = "tasks.settlement_refused"
    sentence = _("%(who)s: that does not put “%(task)s” right. %(reason)s")
    needs_you = True

    reason: str

    def words(self) -> dict[str, str]:
        return super().words() | {"reason": Truncator(self.reason).chars(200)}

    def told(self) -> Iterable[UUID]:
        return self.assistant_ids()


@dataclass(frozen=True, kw_only=True)
class ComplaintSettled(ComplaintHappening):
    """How it ended."""

    kind = "tasks.complaint_settled"
    sentence = _("%(who)s settled the complaint about “%(task)s”: %(settlement)s")

    def words(self) -> dict[str, str]:
        return super().words() | {"settlement": Truncator(self.complaint.settlement).chars(200)}

    def told(self) -> Iterable[UUID]:
        return {*super().told(), *self.client_ids()}
