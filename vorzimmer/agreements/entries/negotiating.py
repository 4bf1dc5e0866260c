"""What can happen while a version is negotiated."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.agreements.models import OTHER, Agreement
from vorzimmer.journal.happenings import Happening

from .base import AboutVersion, topics_of


@dataclass(frozen=True, kw_only=True)
class AgreementBegun(AboutVersion):
    """The first draft is being written; `side` will offer it."""

    side: str

    kind = "agreements.begun"
    sentence = _("%(who)s began the agreement with %(engagement)s")

    def told(self) -> Iterable[UUID]:
        return self.side_ids(self.side)


@dataclass(frozen=True, kw_only=True)
class NextVersionBegun(AboutVersion):
    """A change of what was agreed is being written."""

    side: str

    kind = "agreements.next_begun"
    sentence = _("%(who)s began version %(number)s of the agreement with %(engagement)s")

    def told(self) -> Iterable[UUID]:
        return self.side_ids(self.side)


@dataclass(frozen=True, kw_only=True)
class VersionAccepted(AboutVersion):
    """A side agrees to everything that was still open for it. `ready`: now it can be signed."""

    side: str
    count: int
    ready: bool

    kind = "agreements.version_accepted"
    sentence = _("%(who)s accepted all clauses of version %(number)s with %(engagement)s")

    def told(self) -> Iterable[UUID]:
        return self.side_ids(OTHER[self.side])


@dataclass(frozen=True, kw_only=True)
class VersionOffered(AboutVersion):
    """The other side reads it, changes or accepts it, within thirty days."""

    to: str

    kind = "agreements.offered"
    sentence = _("%(who)s offered version %(number)s of the agreement with %(engagement)s")
    needs_you = True

    def told(self) -> Iterable[UUID]:
        return self.side_ids(self.to)


@dataclass(frozen=True, kw_only=True)
class VersionCountered(AboutVersion):
    """The answer to an offer: what was changed and remarked meanwhile."""

    to: str

    kind = "agreements.countered"
    sentence = _("%(who)s answered your offer: version %(number)s of the agreement with %(engagement)s")
    needs_you = True

    def told(self) -> Iterable[UUID]:
        return self.side_ids(self.to)


@dataclass(frozen=True, kw_only=True)
class VersionWithdrawn(AboutVersion):
    """One side took it back, or the other declined."""

    reason: str
    was_draft: bool

    kind = "agreements.withdrawn"
    sentence = _("%(who)s ended the negotiation of version %(number)s with %(engagement)s")

    def told(self) -> Iterable[UUID]:
        return () if self.was_draft else self.everybody()


@dataclass(frozen=True, kw_only=True)
class VersionLapses(AboutVersion):
    """Three days are left."""

    kind = "agreements.lapses_soon"
    sentence = _("The offer with %(engagement)s lapses in three days (version %(number)s)")
    needs_you = True

    def told(self) -> Iterable[UUID]:
        return self.everybody()


@dataclass(frozen=True, kw_only=True)
class VersionLapsed(AboutVersion):
    """Nobody has signed in time."""

    kind = "agreements.lapsed"
    sentence = _("The offer with %(engagement)s has lapsed (version %(number)s)")

    def told(self) -> Iterable[UUID]:
        return self.everybody()


@dataclass(frozen=True, kw_only=True)
class RightsGrown(Happening):
    """The rights of another stage hold from now on."""

    agreement: Agreement
    stage: int
    before: int

    kind = "agreements.rights_grown"
    sentence = _("%(who)s set the rights with %(engagement)s to stage %(stage)s")

    def words(self) -> dict[str, str]:
        return {"engagement": str(self.agreement.engagement), "stage": str(self.stage)}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.agreement.pk, self.agreement.engagement_id

    def audience(self) -> Iterable[UUID]:
        return self.agreement.engagement.audience

    def told(self) -> Iterable[UUID]:
        return [member.pk for member in self.agreement.negotiators("assistant")]

    def topics(self) -> list[str]:
        return topics_of(self.agreement)
