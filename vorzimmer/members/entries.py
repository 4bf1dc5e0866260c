"""What can happen to the people and the settings of a workspace."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.journal.happenings import Happening
from vorzimmer.members.models import Invitation
from vorzimmer.people.models import Membership


class WorkspaceHappening(Happening):
    """Belongs to the workspace as a whole; those who run it see it."""

    internal = True

    def audience(self) -> Iterable[UUID]:
        running = Membership.objects.filter(role__in=Membership.RUNNING, left_at=None)
        return set(running.values_list("pk", flat=True))

    def topics(self) -> list[str]:
        return ["members"]


@dataclass(frozen=True, kw_only=True)
class PersonInvited(WorkspaceHappening):
    """A mail with a link is on its way."""

    invitation: Invitation

    kind = "members.invited"
    sentence = _("%(who)s invited %(person)s")

    def words(self) -> dict[str, str]:
        return {"person": self.invitation.name}


@dataclass(frozen=True, kw_only=True)
class InvitationWithdrawn(WorkspaceHappening):
    """The link no longer works."""

    invitation: Invitation

    kind = "members.invitation_withdrawn"
    sentence = _("%(who)s withdrew the invitation of %(person)s")

    def words(self) -> dict[str, str]:
        return {"person": self.invitation.name}


@dataclass(frozen=True, kw_only=True)
class PersonJoined(WorkspaceHappening):
    """The invited person is a member now."""

    invitation: Invitation

    kind = "members.joined"
    sentence = _("%(who)s joined")

    def told(self) -> Iterable[UUID]:
        return [self.invitation.invited_by_id]


@dataclass(frozen=True, kw_only=True)
class MemberHappening(WorkspaceHappening):
    """Somebody's membership."""

    member: Membership

    def words(self) -> dict[str, str]:
        return {"person": self.member.user.name}

    def audience(self) -> Iterable[UUID]:
        return {*super().audience(), self.member.pk}


@dataclass(frozen=True, kw_only=True)
class RoleChanged(MemberHappening):
    """A member has another role."""

    role: str

    kind = "members.role_changed"
    sentence = _("%(who)s gave %(person)s another role")

    def told(self) -> Iterable[UUID]:
        return [self.member.pk]


@dataclass(frozen=True, kw_only=True)
class MemberRemoved(MemberHappening):
    """A person belongs to the workspace no longer; their open pages are cut."""

    kind = "members.removed"
    sentence = _("%(who)s removed %(person)s from the workspace")


@dataclass(frozen=True, kw_only=True)
class HoursChanged(MemberHappening):
    """Somebody can be reached at other times."""

    kind = "members.hours_changed"
    sentence = _("%(who)s changed the reachable hours of %(person)s")

    def topics(self) -> list[str]:
        return ["members", "engagements", "today"]


@dataclass(frozen=True, kw_only=True)
class WorkspaceChanged(WorkspaceHappening):
    """Name, language, form of address, time zone or holidays are different."""

    fields: list[str]

    kind = "members.workspace_changed"
    sentence = _("%(who)s changed the settings of the workspace")
