"""What can happen to rights and duties: they are asked about, they are confirmed."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.agreements.models import Confirmation

from .base import AboutVersion


@dataclass(frozen=True, kw_only=True)
class TermsToConfirm(AboutVersion):
    """These memberships are asked to read them and to confirm."""

    members: list[str]

    kind = "agreements.terms_to_confirm"
    sentence = _("Rights and duties with %(engagement)s are waiting to be confirmed (version %(number)s)")
    needs_you = True

    def told(self) -> Iterable[UUID]:
        return [UUID(member) for member in self.members]


@dataclass(frozen=True, kw_only=True)
class TermsReminded(AboutVersion):
    """Two weeks have gone by, and this one has not answered."""

    confirmation: Confirmation

    kind = "agreements.terms_reminded"
    sentence = _("Rights and duties with %(engagement)s have not been confirmed yet (version %(number)s)")
    needs_you = True

    def told(self) -> Iterable[UUID]:
        return [self.confirmation.membership_id]


@dataclass(frozen=True, kw_only=True)
class TermsConfirmed(AboutVersion):
    """One of them has read and confirmed them."""

    confirmation: Confirmation

    kind = "agreements.terms_confirmed"
    sentence = _("%(who)s confirmed rights and duties with %(engagement)s (version %(number)s)")
