"""What can happen to tokens. Those who run the workspace see it; nobody sees a secret."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.api.models import Token
from vorzimmer.journal.happenings import Happening


@dataclass(frozen=True, kw_only=True)
class TokenHappening(Happening):
    """Belongs to the history of the token."""

    token: Token

    internal = True

    def words(self) -> dict[str, str]:
        return {"token": self.token.name}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.token.pk, None

    def audience(self) -> Iterable[UUID]:
        return [self.token.membership_id]

    def topics(self) -> list[str]:
        return ["tokens"]


@dataclass(frozen=True, kw_only=True)
class TokenCreated(TokenHappening):
    """Another program can act as this person from now on."""

    kind = "api.token_created"
    sentence = _("%(who)s created the token “%(token)s”")


@dataclass(frozen=True, kw_only=True)
class TokenRevoked(TokenHappening):
    """It opens nothing any more. Whoever it belongs to is told when somebody else did it."""

    kind = "api.token_revoked"
    sentence = _("%(who)s revoked the token “%(token)s”")

    def told(self) -> Iterable[UUID]:
        return [self.token.membership_id]
