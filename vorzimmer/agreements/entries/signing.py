"""What can happen when a version is signed."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.agreements.models import Signature

from .base import AboutVersion


@dataclass(frozen=True, kw_only=True)
class VersionSigned(AboutVersion):
    """One side has signed; with the second signature (`whole`) it holds and never changes again."""

    signature: Signature
    side: str
    whole: bool

    kind = "agreements.signed"
    sentence = _("%(who)s signed version %(number)s of the agreement with %(engagement)s")

    def told(self) -> Iterable[UUID]:
        return self.everybody()

    def needs(self, member_id: UUID) -> bool:
        """The other side's signature is missing still."""
        return not self.whole and member_id not in self.side_ids(self.side)

    def topics(self) -> list[str]:
        return [*super().topics(), "engagements"] if self.whole else super().topics()
