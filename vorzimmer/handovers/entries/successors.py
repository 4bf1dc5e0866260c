"""What can happen when somebody takes over for good."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.handovers.entries.days import numeric
from vorzimmer.handovers.models import Successor
from vorzimmer.journal.happenings import Happening


@dataclass(frozen=True, kw_only=True)
class SuccessorHappening(Happening):
    """Belongs to the engagement."""

    successor: Successor

    def words(self) -> dict[str, str]:
        return {
            "person": self.successor.person.name,
            "engagement": str(self.successor.engagement),
            "day": numeric(self.successor.takes_over_on),
        }

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.successor.pk, self.successor.engagement_id

    def audience(self) -> Iterable[UUID]:
        return {*self.successor.engagement.audience, self.successor.person_id}

    def told(self) -> Iterable[UUID]:
        return {*self.successor.engagement.team.everyone, self.successor.person_id}

    def topics(self) -> list[str]:
        place = f"engagement-{self.successor.engagement_id}"
        return [f"{place}:plan", place, "today", "tasks"]


@dataclass(frozen=True, kw_only=True)
class SuccessorIntroduced(SuccessorHappening):
    """They look on from now on and lead from that day."""

    kind = "handovers.successor_introduced"
    sentence = _("%(who)s introduced %(person)s, who leads from %(day)s on: %(engagement)s")


@dataclass(frozen=True, kw_only=True)
class SuccessorTookOver(SuccessorHappening):
    """They lead, and the open work is theirs."""

    moved: int

    kind = "handovers.successor_took_over"
    sentence = _("%(person)s leads from now on: %(engagement)s")
