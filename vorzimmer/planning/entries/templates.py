"""What can happen to templates."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.journal.happenings import Happening
from vorzimmer.people.models import Membership
from vorzimmer.planning.models import Template
from vorzimmer.tasks.entries.base import TaskHappening


@dataclass(frozen=True, kw_only=True)
class TemplateHappening(Happening):
    """Belongs to the template's own history; nobody is told."""

    template: Template

    def words(self) -> dict[str, str]:
        return {"template": self.template.title}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.template.pk, self.template.engagement_id

    def audience(self) -> Iterable[UUID]:
        if self.template.engagement is not None:
            return self.template.engagement.audience
        return set(Membership.objects.filter(left_at=None).values_list("pk", flat=True))

    def topics(self) -> list[str]:
        return ["templates"]


@dataclass(frozen=True, kw_only=True)
class TemplateKept(TemplateHappening):
    """There is a new template."""

    kind = "planning.template_kept"
    sentence = _("%(who)s kept the template “%(template)s”")


@dataclass(frozen=True, kw_only=True)
class TemplateChanged(TemplateHappening):
    """It says something else now; tasks made of it stay as they are."""

    kind = "planning.template_changed"
    sentence = _("%(who)s changed the template “%(template)s”")


@dataclass(frozen=True, kw_only=True)
class TemplateArchived(TemplateHappening):
    """It is no longer offered."""

    kind = "planning.template_archived"
    sentence = _("%(who)s archived the template “%(template)s”")


@dataclass(frozen=True, kw_only=True)
class TemplateRestored(TemplateHappening):
    """It is offered again."""

    kind = "planning.template_restored"
    sentence = _("%(who)s took the template “%(template)s” out of the archive")


@dataclass(frozen=True, kw_only=True)
class TemplateUsed(TaskHappening):
    """A task began with what had been prepared; told by the task's own happening."""

    kind = "planning.template_used"
    sentence = _("%(who)s used the template “%(template)s”")

    parts = ("steps",)
    template: str

    def words(self) -> dict[str, str]:
        return {"template": self.template}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.task.pk, None

    def audience(self) -> Iterable[UUID]:
        return [self.task.created_by_id] if self.task.is_draft else super().audience()
