"""What can happen to secrets: kept, replaced, read, sent. Never what they say."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.journal.happenings import Happening
from vorzimmer.vault.models import Reveal, Secret, Sending

from .accesses import AccessHappening


@dataclass(frozen=True, kw_only=True)
class SecretHappening(AccessHappening):
    """Belongs to the history of the access."""

    secret: Secret

    def words(self) -> dict[str, str]:
        return super().words() | {"label": self.secret.label}


@dataclass(frozen=True, kw_only=True)
class SecretKept(SecretHappening):
    """There is something to read for whoever uses the access."""

    kind = "vault.secret_kept"
    sentence = _("%(who)s kept “%(label)s” for %(system)s")

    def told(self) -> Iterable[UUID]:
        return self.holders()


@dataclass(frozen=True, kw_only=True)
class SecretReplaced(SecretHappening):
    """It says something else now."""

    kind = "vault.secret_replaced"
    sentence = _("%(who)s replaced “%(label)s” for %(system)s")

    before: str = ""

    def told(self) -> Iterable[UUID]:
        return {*self.holders(), *([UUID(self.before)] if self.before else [])}


@dataclass(frozen=True, kw_only=True)
class SecretRemoved(SecretHappening):
    """Nothing is left of it."""

    kind = "vault.secret_removed"
    sentence = _("%(who)s removed “%(label)s” of %(system)s")


@dataclass(frozen=True, kw_only=True)
class SecretRevealed(SecretHappening):
    """Somebody who may has read it; whoever kept it hears of it."""

    kind = "vault.secret_revealed"
    sentence = _("%(who)s read “%(label)s” of %(system)s: %(reason)s")

    reveal: Reveal

    def words(self) -> dict[str, str]:
        return super().words() | {"reason": self.reveal.reason}

    def told(self) -> Iterable[UUID]:
        return [self.secret.kept_by_id]


@dataclass(frozen=True, kw_only=True)
class GlassBroken(SecretHappening):
    """Somebody who runs the place has read it in an emergency: both sides hear of it at once."""

    kind = "vault.glass_broken"
    sentence = _("In an emergency %(who)s read “%(label)s” of %(system)s: %(reason)s")
    needs_you = True

    reveal: Reveal

    def words(self) -> dict[str, str]:
        return super().words() | {"reason": self.reveal.reason}

    def told(self) -> Iterable[UUID]:
        team = self.access.engagement.team
        return {*team.ids("client"), *team.ids("assistant"), self.secret.kept_by_id, *self.holders()}


@dataclass(frozen=True, kw_only=True)
class SendingHappening(Happening):
    """Between two people; only they see it on their pages."""

    sending: Sending

    def words(self) -> dict[str, str]:
        return {"label": self.sending.label, "person": self.sending.to.user.name}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.sending.pk, self.sending.engagement_id

    def audience(self) -> Iterable[UUID]:
        return {self.sending.to_id, self.sending.sent_by_id}

    def topics(self) -> list[str]:
        return [f"accesses-{self.sending.engagement_id}", f"sending-{self.sending.pk}"]


@dataclass(frozen=True, kw_only=True)
class SecretSent(SendingHappening):
    """Something waits for one person, to be opened once."""

    kind = "vault.secret_sent"
    sentence = _("%(who)s sent %(person)s a secret: “%(label)s”")
    needs_you = True

    def told(self) -> Iterable[UUID]:
        return [self.sending.to_id]


@dataclass(frozen=True, kw_only=True)
class SendingOpened(SendingHappening):
    """It was opened and is gone."""

    kind = "vault.sending_opened"
    sentence = _("%(who)s opened the secret “%(label)s”")

    def told(self) -> Iterable[UUID]:
        return [self.sending.sent_by_id]


@dataclass(frozen=True, kw_only=True)
class SendingWithdrawn(SendingHappening):
    """It is gone unopened."""

    kind = "vault.sending_withdrawn"
    sentence = _("The secret “%(label)s” for %(person)s was taken back unopened")
