"""What can happen to saved views and to changes of many tasks. Only those concerned hear of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.journal.happenings import Happening
from vorzimmer.overviews.models import BulkChange, BulkItem, SavedView


@dataclass(frozen=True, kw_only=True)
class ViewHappening(Happening):
    """Concerns whoever keeps the view; others see it when they look."""

    internal = True
    view: SavedView

    def words(self) -> dict[str, str]:
        return {"view": self.view.name}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.view.pk, None

    def audience(self) -> Iterable[UUID]:
        return [self.view.owner_id]

    def topics(self) -> list[str]:
        return ["views"]


@dataclass(frozen=True, kw_only=True)
class ViewSaved(ViewHappening):
    """A way of looking has a name now, and is a tab."""

    kind = "overviews.view_saved"
    sentence = _("%(who)s keeps the view “%(view)s”")


@dataclass(frozen=True, kw_only=True)
class ViewChanged(ViewHappening):
    """It has another name, or shows something else."""

    kind = "overviews.view_changed"
    sentence = _("%(who)s changed the view “%(view)s”")


@dataclass(frozen=True, kw_only=True)
class ViewShared(ViewHappening):
    """Others can open it as well, or no longer."""

    kind = "overviews.view_shared"
    sentence = _("%(who)s changed who can use the view “%(view)s”")


@dataclass(frozen=True, kw_only=True)
class ViewDeleted(ViewHappening):
    """It is gone, for everybody."""

    kind = "overviews.view_deleted"
    sentence = _("%(who)s deleted the view “%(view)s”")


@dataclass(frozen=True, kw_only=True)
class ViewRestored(ViewHappening):
    """It is back."""

    kind = "overviews.view_restored"
    sentence = _("%(who)s brought the view “%(view)s” back")


@dataclass(frozen=True, kw_only=True)
class ViewPinned(ViewHappening):
    """Somebody has it as a tab, or no longer."""

    kind = "overviews.view_pinned"
    sentence = _("%(who)s changed the tabs above the list")


@dataclass(frozen=True, kw_only=True)
class BulkHappening(Happening):
    """Concerns whoever changed many tasks; what happens to each task is told by the task itself."""

    internal = True
    bulk: BulkChange

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.bulk.pk, None

    def audience(self) -> Iterable[UUID]:
        return [self.bulk.by_id]

    def topics(self) -> list[str]:
        return [f"bulk-{self.bulk.pk}"]


@dataclass(frozen=True, kw_only=True)
class ManyChanged(BulkHappening):
    """Somebody wants to change many tasks in the same way."""

    kind = "overviews.many_changed"
    sentence = _("%(who)s changed several tasks together")


@dataclass(frozen=True, kw_only=True)
class OneChanged(BulkHappening):
    """One of the tasks has had its turn, changed or refused."""

    kind = "overviews.one_changed"
    sentence = _("%(who)s changed “%(task)s” together with others")
    item: BulkItem

    def words(self) -> dict[str, str]:
        return {"task": self.item.task.title}


@dataclass(frozen=True, kw_only=True)
class ManyUndone(BulkHappening):
    """The tasks shall be as they were."""

    kind = "overviews.many_undone"
    sentence = _("%(who)s took a change of several tasks back")


@dataclass(frozen=True, kw_only=True)
class OneUndone(BulkHappening):
    """One of them is as it was, or stays changed because something happened meanwhile."""

    kind = "overviews.one_undone"
    sentence = _("%(who)s took the change of “%(task)s” back")
    item: BulkItem

    def words(self) -> dict[str, str]:
        return {"task": self.item.task.title}
