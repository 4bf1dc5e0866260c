"""What can happen to a request for approval."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from vorzimmer.agreements.models import Approval, Version
from vorzimmer.journal.happenings import Happening


@dataclass(frozen=True, kw_only=True)
class AboutApproval(Happening):
    """Belongs to the history of the task; to the request's own when there is none."""

    approval: Approval

    def words(self) -> dict[str, str]:
        task = self.approval.task
        return {
            "what": Truncator(self.approval.what).chars(200),
            "task": task.title if task else str(self.approval.engagement),
        }

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.approval.task_id or self.approval.pk, self.approval.engagement_id

    def audience(self) -> Iterable[UUID]:
        return self.approval.place_engagement.audience

    def topics(self) -> list[str]:
        where = f"engagement-{self.approval.engagement_id}"
        lists = [f"approval-{self.approval.pk}", "approvals", f"{where}:approvals", "today"]
        if self.approval.task_id is None:
            return [where, *lists]
        here = f"task-{self.approval.task_id}"
        return [here, f"{here}:stream", f"{here}:approvals", "tasks", *lists]

    @property
    def deciding(self) -> list[UUID]:
        """Contacts who decide; all contacts where nobody is named."""
        team = self.approval.place_engagement.team
        return [member.pk for member in team.deciding] or team.ids("client")

    @property
    def asking(self) -> list[UUID]:
        """Whoever asked, and whoever has the task now."""
        task = self.approval.task
        has_it = [task.assistant_id] if task and task.assistant_id else []
        return [self.approval.asked_by_id, *has_it]


@dataclass(frozen=True, kw_only=True)
class ApprovalAsked(AboutApproval):
    """The client decides: what, what it costs, by when, and what happens without an answer."""

    kind = "agreements.approval_asked"
    sentence = _("%(who)s asks for approval: “%(what)s”")
    needs_you = True

    def told(self) -> Iterable[UUID]:
        return self.deciding


@dataclass(frozen=True, kw_only=True)
class ApprovalReminded(AboutApproval):
    """The moment comes near, or has passed, and nobody has answered."""

    kind = "agreements.approval_reminded"
    sentence = _("There is no answer yet to “%(what)s”")
    needs_you = True

    def told(self) -> Iterable[UUID]:
        return self.deciding


@dataclass(frozen=True, kw_only=True)
class ActApproved(AboutApproval):
    """It may be done."""

    kind = "agreements.approved"
    sentence = _("%(who)s approved: “%(what)s”")

    def told(self) -> Iterable[UUID]:
        return self.asking


@dataclass(frozen=True, kw_only=True)
class ActApprovedWithLimit(AboutApproval):
    """It may be done, up to another limit."""

    kind = "agreements.approved_with_limit"
    sentence = _("%(who)s approved “%(what)s” with another limit")

    def told(self) -> Iterable[UUID]:
        return self.asking


@dataclass(frozen=True, kw_only=True)
class ApprovalRefused(AboutApproval):
    """It is not done, and the reason is said."""

    kind = "agreements.approval_refused"
    sentence = _("%(who)s did not approve “%(what)s”")

    def told(self) -> Iterable[UUID]:
        return self.asking


@dataclass(frozen=True, kw_only=True)
class ApprovalWithdrawn(AboutApproval):
    """Nobody has to decide any more."""

    kind = "agreements.approval_withdrawn"
    sentence = _("%(who)s no longer asks for approval of “%(what)s”")

    def told(self) -> Iterable[UUID]:
        return self.deciding


@dataclass(frozen=True, kw_only=True)
class ApprovalLapsed(AboutApproval):
    """Nobody answered: what was announced holds now."""

    kind = "agreements.approval_lapsed"
    sentence = _("Without an answer about “%(what)s”: what was announced holds")

    def told(self) -> Iterable[UUID]:
        return {*self.asking, *self.deciding}


@dataclass(frozen=True, kw_only=True)
class FromNowOnProposed(AboutApproval):
    """The next version of the agreement would allow this and the like without asking."""

    kind = "agreements.from_now_on_proposed"
    sentence = _("%(who)s proposes to allow “%(what)s” and the like from now on")

    version: Version

    def told(self) -> Iterable[UUID]:
        team = self.approval.place_engagement.team
        return {*self.asking, *team.ids("client")}
