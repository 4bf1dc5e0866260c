"""What can happen on the last day and after it."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.handovers.models import DeletionConfirmation, FilesReturn, Retention

from .absences import coordination
from .partings import PartingHappening


@dataclass(frozen=True, kw_only=True)
class EngagementEnded(PartingHappening):
    """Accesses are revoked, and the assistants no longer see anything of it."""

    left: list[str]

    kind = "handovers.engagement_ended"
    sentence = _("Working together has ended: %(engagement)s")

    def audience(self) -> Iterable[UUID]:
        return {*super().audience(), *map(UUID, self.left)}

    def told(self) -> Iterable[UUID]:
        return {*self.parting.engagement.team.everyone, *map(UUID, self.left)}

    def topics(self) -> list[str]:
        return [*super().topics(), "tasks", "conversations", "notifications"]


@dataclass(frozen=True, kw_only=True)
class FilesWanted(PartingHappening):
    """Files and texts are being packed."""

    files: FilesReturn

    kind = "handovers.files_wanted"
    sentence = _("%(who)s has all files and texts packed: %(engagement)s")


@dataclass(frozen=True, kw_only=True)
class FilesHandedOut(PartingHappening):
    """The archive can be fetched."""

    files: FilesReturn

    kind = "handovers.files_handed_out"
    sentence = _("All files and texts are packed and can be fetched: %(engagement)s")

    def told(self) -> Iterable[UUID]:
        return {*self.parting.engagement.team.ids("client"), self.files.asked_by_id}


@dataclass(frozen=True, kw_only=True)
class DeletionConfirmed(PartingHappening):
    """Somebody has signed that they have deleted what is not theirs."""

    confirmation: DeletionConfirmation

    kind = "handovers.deletion_confirmed"
    sentence = _("%(who)s confirmed that the other side's data are deleted: %(engagement)s")

    def audience(self) -> Iterable[UUID]:
        return {*super().audience(), self.confirmation.by_id}

    def told(self) -> Iterable[UUID]:
        return {*self.parting.engagement.team.everyone, *coordination()}


@dataclass(frozen=True, kw_only=True)
class EndedForgotten(PartingHappening):
    """The period of one kind of data is over: it is deleted."""

    retention: Retention
    count: int

    kind = "handovers.ended_forgotten"
    sentence = _("Data whose period is over were deleted: %(engagement)s")
    internal = True
