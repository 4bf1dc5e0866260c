"""What can happen to pages."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.conversations.models import Message
from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.happenings import Happening
from vorzimmer.tasks.models import Question

from .base import PageHappening


@dataclass(frozen=True, kw_only=True)
class PageWritten(PageHappening):
    """There is a new page. The other people of both sides are told; it waits for their morning mail."""

    kind = "handbook.page_written"
    sentence = _("%(who)s wrote the page “%(page)s”")

    def told(self) -> Iterable[UUID]:
        return self.both_sides()


@dataclass(frozen=True, kw_only=True)
class PageChanged(PageHappening):
    """It says something else now, as version `version`."""

    version: int

    kind = "handbook.page_changed"
    sentence = _("%(who)s changed the page “%(page)s”")

    def told(self) -> Iterable[UUID]:
        return self.both_sides()


@dataclass(frozen=True, kw_only=True)
class AnswerKept(PageChanged):
    """What was answered once stands in the handbook; on the task's page the question says so."""

    question: Question

    kind = "handbook.answer_kept"
    sentence = _("%(who)s took an answer into the handbook: “%(page)s”")

    def topics(self) -> list[str]:
        task = self.question.task_id
        return [*super().topics(), *([f"task-{task}:handbook"] if task else [])]


@dataclass(frozen=True, kw_only=True)
class AgreementKept(PageChanged):
    """What both sides have agreed stands in the handbook."""

    message: Message

    kind = "handbook.agreement_kept"
    sentence = _("%(who)s took an agreement into the handbook: “%(page)s”")


@dataclass(frozen=True, kw_only=True)
class PageConfirmed(PageHappening):
    """Somebody has read it and says that it is right."""

    kind = "handbook.page_confirmed"
    sentence = _("%(who)s confirmed the page “%(page)s”")


@dataclass(frozen=True, kw_only=True)
class PageMoved(PageHappening):
    """It stands in another place."""

    kind = "handbook.page_moved"
    sentence = _("%(who)s put the page “%(page)s” in another place")


@dataclass(frozen=True, kw_only=True)
class PageArchived(PageHappening):
    """It no longer stands in the table of contents."""

    kind = "handbook.page_archived"
    sentence = _("%(who)s archived the page “%(page)s”")


@dataclass(frozen=True, kw_only=True)
class PageRestored(PageHappening):
    """It stands there again."""

    kind = "handbook.page_restored"
    sentence = _("%(who)s took the page “%(page)s” out of the archive")


@dataclass(frozen=True, kw_only=True)
class PagesImported(Happening):
    """Pages came in from files; each has its own version, and nobody is told page by page."""

    engagement: Engagement
    count: int
    pages: list[str]

    kind = "handbook.pages_imported"
    sentence = _("%(who)s brought %(count)s pages into the handbook")

    def words(self) -> dict[str, str]:
        return {"count": str(self.count)}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.engagement.pk, self.engagement.pk

    def audience(self) -> Iterable[UUID]:
        return self.engagement.audience

    def told(self) -> Iterable[UUID]:
        return [*self.engagement.team.ids("client"), *self.engagement.team.ids("assistant")]

    def topics(self) -> list[str]:
        return [f"handbook-{self.engagement.pk}"]
