"""What can happen when more is asked for than was agreed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, cast
from uuid import UUID

from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from vorzimmer.agreements.models import ScopeChange
from vorzimmer.engagements.team import Side
from vorzimmer.journal.happenings import Happening
from vorzimmer.tasks.entries.base import TaskHappening


@dataclass(frozen=True, kw_only=True)
class AboutScope(Happening):
    """Belongs to the change's own history, in its engagement."""

    change: ScopeChange

    def words(self) -> dict[str, str]:
        return {"what": Truncator(self.change.what).chars(200)}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.change.pk, self.change.engagement_id

    def audience(self) -> Iterable[UUID]:
        return self.change.engagement.audience

    def told(self) -> Iterable[UUID]:
        team = self.change.engagement.team
        return {*team.ids("client"), *team.ids("assistant")}

    def topics(self) -> list[str]:
        here = [f"scope_change-{self.change.pk}", f"engagement-{self.change.engagement_id}:scope", "today"]
        return here if self.change.task_id is None else [*here, f"task-{self.change.task_id}", "tasks"]


@dataclass(frozen=True, kw_only=True)
class ScopeChangeProposed(AboutScope):
    """One side says what is wanted beyond the agreement, and how it could be done."""

    kind = "agreements.scope_change_proposed"
    sentence = _("%(who)s proposes to change what was agreed: “%(what)s”")
    needs_you = True

    def told(self) -> Iterable[UUID]:
        return self.change.engagement.team.ids(cast(Side, self.change.turn))


@dataclass(frozen=True, kw_only=True)
class ScopeChangeCountered(AboutScope):
    """The other side proposes it differently."""

    kind = "agreements.scope_change_countered"
    sentence = _("%(who)s proposes it differently: “%(what)s”")
    needs_you = True

    def told(self) -> Iterable[UUID]:
        return self.change.engagement.team.ids(cast(Side, self.change.turn))


@dataclass(frozen=True, kw_only=True)
class ScopeChangeAgreed(AboutScope):
    """Both sides want it: the next version is drafted, or the task is an extra."""

    kind = "agreements.scope_change_agreed"
    sentence = _("%(who)s agrees: “%(what)s”")


@dataclass(frozen=True, kw_only=True)
class ScopeChangeRefused(AboutScope):
    """Not now: it stays as it was agreed."""

    kind = "agreements.scope_change_refused"
    sentence = _("“%(what)s”: not now, says %(who)s")


@dataclass(frozen=True, kw_only=True)
class ScopeChangeWithdrawn(AboutScope):
    """Whoever asked does not want it any more."""

    kind = "agreements.scope_change_withdrawn"
    sentence = _("%(who)s no longer asks for “%(what)s”")


@dataclass(frozen=True, kw_only=True)
class MarkedAsExtra(TaskHappening):
    """The task is to be done once beside the agreement; whoever accepts it agrees."""

    kind = "agreements.marked_as_extra"
    sentence = _("%(who)s asks for “%(task)s” once, as an extra")
    parts: ClassVar[tuple[str, ...]] = ("approvals",)
