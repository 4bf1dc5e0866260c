"""What can happen until the last day."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.handovers.entries.days import numeric
from vorzimmer.handovers.models import Parting, Thanks
from vorzimmer.journal.happenings import Happening


@dataclass(frozen=True, kw_only=True)
class PartingHappening(Happening):
    """Belongs to the engagement that ends."""

    parting: Parting

    def words(self) -> dict[str, str]:
        return {"engagement": str(self.parting.engagement), "day": numeric(self.parting.ends_on)}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.parting.pk, self.parting.engagement_id

    def audience(self) -> Iterable[UUID]:
        return self.parting.engagement.audience

    def topics(self) -> list[str]:
        place = f"engagement-{self.parting.engagement_id}"
        return [f"{place}:plan", f"{place}:parting", place, "engagements", "today"]


@dataclass(frozen=True, kw_only=True)
class PartingAnnounced(PartingHappening):
    """It ends on a day; until then it can be taken back."""

    kind = "handovers.parting_announced"
    sentence = _("%(who)s announced the end of working together on %(day)s: %(engagement)s")
    needs_you = True

    def told(self) -> Iterable[UUID]:
        return self.parting.engagement.team.everyone


@dataclass(frozen=True, kw_only=True)
class PartingWithdrawn(PartingHappening):
    """They go on together."""

    kind = "handovers.parting_withdrawn"
    sentence = _("%(who)s had second thoughts, it goes on: %(engagement)s")

    def told(self) -> Iterable[UUID]:
        return self.parting.engagement.team.everyone


@dataclass(frozen=True, kw_only=True)
class TalkNoted(PartingHappening):
    """What was said in the last talk is kept for both."""

    kind = "handovers.talk_noted"
    sentence = _("%(who)s noted the last talk: %(engagement)s")

    def told(self) -> Iterable[UUID]:
        return self.parting.engagement.team.everyone


@dataclass(frozen=True, kw_only=True)
class Thanked(PartingHappening):
    """A few words to the other side, also to those who have left with the last day."""

    thanks: Thanks
    to: list[str]

    kind = "handovers.thanked"
    sentence = _("%(who)s says thank you: %(engagement)s")

    def audience(self) -> Iterable[UUID]:
        return {*super().audience(), *map(UUID, self.to)}

    def told(self) -> Iterable[UUID]:
        return list(map(UUID, self.to))
