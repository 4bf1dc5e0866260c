"""What can happen when somebody stands in."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.handovers.entries.days import numeric
from vorzimmer.handovers.models import Cover
from vorzimmer.journal.happenings import Happening

from .absences import coordination


@dataclass(frozen=True, kw_only=True)
class CoverHappening(Happening):
    """Belongs to the engagement; whoever stands in may not belong to it yet."""

    cover: Cover

    def words(self) -> dict[str, str]:
        absence = self.cover.absence
        return {
            "person": self.cover.person.name,
            "absent": absence.membership.name,
            "engagement": str(self.cover.engagement),
            "first": numeric(absence.first_on),
            "last": numeric(absence.last_on),
        }

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.cover.absence_id, self.cover.engagement_id

    def audience(self) -> Iterable[UUID]:
        return {*self.cover.engagement.audience, self.cover.person_id, self.cover.absence.membership_id}

    def topics(self) -> list[str]:
        place = f"engagement-{self.cover.engagement_id}"
        return [f"{place}:plan", place, f"absence-{self.cover.absence_id}", "absences", "today", "tasks"]

    def arranging(self) -> set[UUID]:
        """Whoever asked, who is away, and the coordination."""
        return {self.cover.proposed_by_id, self.cover.absence.membership_id, *coordination()}


@dataclass(frozen=True, kw_only=True)
class CoverProposed(CoverHappening):
    """Somebody is asked to stand in."""

    kind = "handovers.cover_proposed"
    sentence = _("%(who)s asks %(person)s to stand in for %(absent)s from %(first)s to %(last)s: %(engagement)s")
    needs_you = True

    def told(self) -> Iterable[UUID]:
        return [self.cover.person_id]


@dataclass(frozen=True, kw_only=True)
class CoverAccepted(CoverHappening):
    """Everybody knows who is there on those days, the client too."""

    kind = "handovers.cover_accepted"
    sentence = _("%(person)s stands in for %(absent)s from %(first)s to %(last)s: %(engagement)s")

    def told(self) -> Iterable[UUID]:
        return {*self.arranging(), *self.cover.engagement.team.ids("client")}


@dataclass(frozen=True, kw_only=True)
class CoverDeclined(CoverHappening):
    """Somebody else is asked."""

    kind = "handovers.cover_declined"
    sentence = _("%(person)s cannot stand in for %(absent)s: %(engagement)s")
    needs_you = True

    def told(self) -> Iterable[UUID]:
        return self.arranging()


@dataclass(frozen=True, kw_only=True)
class CoverBegun(CoverHappening):
    """Access and tasks are with whoever stands in, for those days."""

    kind = "handovers.cover_begun"
    sentence = _("%(person)s stands in for %(absent)s until %(last)s: %(engagement)s")

    def told(self) -> Iterable[UUID]:
        return [self.cover.person_id]


@dataclass(frozen=True, kw_only=True)
class CoverGivenBack(CoverHappening):
    """Access is given back, and what is open goes back."""

    kind = "handovers.cover_given_back"
    sentence = _("%(person)s has handed back to %(absent)s: %(engagement)s")

    def told(self) -> Iterable[UUID]:
        return {self.cover.person_id, self.cover.absence.membership_id}
