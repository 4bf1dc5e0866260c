"""What can happen when procedures are followed."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.handbook.models import Page, Run, Suggestion
from vorzimmer.tasks.entries.base import TaskHappening

from .base import PageHappening


@dataclass(frozen=True, kw_only=True)
class ProcedureRun(TaskHappening):
    """The task has the steps of the procedure now. `page` is its page."""

    page: Page
    run: Run

    kind = "handbook.procedure_run"
    sentence = _("%(who)s began to follow the procedure “%(page)s”")
    parts = ("steps", "handbook")

    def words(self) -> dict[str, str]:
        return super().words() | {"page": self.page.title}

    def topics(self) -> list[str]:
        return [*super().topics(), "steps", f"page-{self.page.pk}"]


@dataclass(frozen=True, kw_only=True)
class SuggestionMade(PageHappening):
    """A run taught something: the other people of both sides can take it in."""

    suggestion: Suggestion

    kind = "handbook.suggestion_made"
    sentence = _("%(who)s suggests to improve the procedure “%(page)s”: %(step)s")

    def words(self) -> dict[str, str]:
        return super().words() | {"step": self.suggestion.text}

    def told(self) -> Iterable[UUID]:
        return self.both_sides()


@dataclass(frozen=True, kw_only=True)
class SuggestionSettled(PageHappening):
    """Taken in as version `version`, or left out (0). Whoever suggested it is told."""

    suggestion: Suggestion
    version: int

    kind = "handbook.suggestion_settled"
    sentence = _("%(who)s looked at what was suggested for “%(page)s”")

    def told(self) -> Iterable[UUID]:
        return [self.suggestion.by_id]
