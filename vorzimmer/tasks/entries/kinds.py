"""What can happen to the kinds of task of a workspace."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.journal.happenings import Happening
from vorzimmer.people.models import Membership


@dataclass(frozen=True, kw_only=True)
class KindsAdded(Happening):
    """The workspace has its own copy of the kinds that the house brings."""

    kind = "tasks.kinds_added"
    sentence = _("%(who)s set up the kinds of task")
    internal = True

    def audience(self) -> Iterable[UUID]:
        running = Membership.objects.filter(role__in=Membership.RUNNING, left_at=None)
        return list(running.values_list("pk", flat=True))

    def topics(self) -> list[str]:
        return ["kinds"]


@dataclass(frozen=True, kw_only=True)
class KindChanged(KindsAdded):
    """A kind asks for something else, or is offered no longer."""

    kind = "tasks.kind_changed"
    sentence = _("%(who)s changed the kind of task “%(name)s”")

    slug: str
    name: str
    active: bool

    def words(self) -> dict[str, str]:
        return {"name": self.name}
