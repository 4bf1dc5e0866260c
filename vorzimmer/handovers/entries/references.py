"""What can happen to a reference."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.handovers.models import Reference
from vorzimmer.journal.happenings import Happening


@dataclass(frozen=True, kw_only=True)
class ReferenceHappening(Happening):
    """Belongs to whom it is about, and to whoever wrote it."""

    reference: Reference

    def words(self) -> dict[str, str]:
        return {"person": self.reference.about_name, "engagement": str(self.reference.engagement)}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.reference.pk, self.reference.engagement_id

    def audience(self) -> Iterable[UUID]:
        return {*self.reference.engagement.audience, self.reference.about_id}

    def topics(self) -> list[str]:
        return [f"engagement-{self.reference.engagement_id}:parting", "kept", "today"]


@dataclass(frozen=True, kw_only=True)
class ReferenceWritten(ReferenceHappening):
    """It is theirs to keep and to show."""

    kind = "handovers.reference_written"
    sentence = _("%(who)s wrote a reference for %(person)s")

    def told(self) -> Iterable[UUID]:
        return [self.reference.about_id]


@dataclass(frozen=True, kw_only=True)
class ReferenceShown(ReferenceHappening):
    """Its link is open to others, or closed."""

    shown: bool

    kind = "handovers.reference_shown"
    sentence = _("%(who)s changed who can see their reference")
    internal = True
