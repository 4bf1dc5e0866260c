"""What can happen when things come in from elsewhere or are taken along."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.journal.happenings import Happening
from vorzimmer.people.models import Membership
from vorzimmer.portability.models import Archive, TaskImport


@dataclass(frozen=True, kw_only=True)
class ImportHappening(Happening):
    """Concerns the person who brings the tasks in; the tasks have histories of their own."""

    task_import: TaskImport

    internal = True

    def words(self) -> dict[str, str]:
        return {"name": self.task_import.name}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.task_import.pk, None

    def audience(self) -> Iterable[UUID]:
        return [self.task_import.begun_by_id]

    def topics(self) -> list[str]:
        return [f"import-{self.task_import.pk}"]


@dataclass(frozen=True, kw_only=True)
class ImportBegun(ImportHappening):
    """A table is being looked at; nothing has been made yet."""

    kind = "portability.import_begun"
    sentence = _("%(who)s put in the table %(name)s")


@dataclass(frozen=True, kw_only=True)
class ImportArranged(ImportHappening):
    """Columns mean something else, or rows go somewhere else."""

    kind = "portability.import_arranged"
    sentence = _("%(who)s said what the columns of %(name)s mean")


@dataclass(frozen=True, kw_only=True)
class ImportStarted(ImportHappening):
    """Its good rows become tasks now, in the background."""

    kind = "portability.import_started"
    sentence = _("%(who)s is bringing in the tasks from %(name)s")


@dataclass(frozen=True, kw_only=True)
class ImportFinished(ImportHappening):
    """Every row has become a task or says why not."""

    kind = "portability.import_finished"
    sentence = _("The tasks from %(name)s have been brought in")

    def told(self) -> Iterable[UUID]:
        return [self.task_import.begun_by_id]


@dataclass(frozen=True, kw_only=True)
class ImportUndone(ImportHappening):
    """Its tasks are gone or withdrawn, but for those that somebody has worked on."""

    kept: int

    kind = "portability.import_undone"
    sentence = _("%(who)s took the tasks from %(name)s back")


@dataclass(frozen=True, kw_only=True)
class ArchiveHappening(Happening):
    """Data are taken along. Of a whole workspace every owner knows."""

    archive: Archive

    internal = True

    def words(self) -> dict[str, Any]:
        return {"what": self.archive.what}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.archive.pk, None

    def audience(self) -> Iterable[UUID]:
        if self.archive.what == Archive.What.MINE:
            return [self.archive.asked_by_id]
        owners = Membership.objects.filter(role=Membership.Role.OWNER, left_at=None).values_list("pk", flat=True)
        return {*owners, self.archive.asked_by_id}

    def topics(self) -> list[str]:
        return ["archives"]


@dataclass(frozen=True, kw_only=True)
class ArchiveAsked(ArchiveHappening):
    """It is being packed."""

    kind = "portability.archive_asked"
    sentence = _("%(who)s has data packed to take along")

    def told(self) -> Iterable[UUID]:
        return set(self.audience()) - {self.archive.asked_by_id}


@dataclass(frozen=True, kw_only=True)
class ArchiveReady(ArchiveHappening):
    """It can be fetched for three days."""

    kind = "portability.archive_ready"
    sentence = _("The data are packed and can be fetched")

    def told(self) -> Iterable[UUID]:
        return [self.archive.asked_by_id]


@dataclass(frozen=True, kw_only=True)
class ArchiveDeleted(ArchiveHappening):
    """It is no longer here."""

    kind = "portability.archive_deleted"
    sentence = _("%(who)s deleted the packed data")
