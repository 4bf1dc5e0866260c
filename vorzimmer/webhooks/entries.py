"""What can happen to webhooks. Those who run the workspace see it; none of it is sent to an endpoint, but a test."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.journal.happenings import Happening
from vorzimmer.webhooks.models import Dispatch, Endpoint


@dataclass(frozen=True, kw_only=True)
class EndpointHappening(Happening):
    """Belongs to the history of the endpoint."""

    endpoint: Endpoint

    internal = True

    def words(self) -> dict[str, str]:
        return {"endpoint": self.endpoint.name}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.endpoint.pk, None

    def audience(self) -> Iterable[UUID]:
        return [self.endpoint.member_id]

    def topics(self) -> list[str]:
        return ["webhooks"]


@dataclass(frozen=True, kw_only=True)
class EndpointAdded(EndpointHappening):
    """An address outside hears of what happens from now on."""

    kind = "webhooks.added"
    sentence = _("%(who)s added the webhook “%(endpoint)s”")


@dataclass(frozen=True, kw_only=True)
class EndpointChanged(EndpointHappening):
    """Its name, address or what it hears is different."""

    kind = "webhooks.changed"
    sentence = _("%(who)s changed the webhook “%(endpoint)s”")


@dataclass(frozen=True, kw_only=True)
class SecretRotated(EndpointHappening):
    """Messages are signed with another secret."""

    kind = "webhooks.secret_rotated"
    sentence = _("%(who)s gave the webhook “%(endpoint)s” a new secret")


@dataclass(frozen=True, kw_only=True)
class EndpointOff(EndpointHappening):
    """It hears nothing more: somebody wanted it so, or it has failed for days."""

    why: str

    kind = "webhooks.switched_off"
    sentence = _("The webhook “%(endpoint)s” was switched off")

    def told(self) -> Iterable[UUID]:
        return [self.endpoint.member_id]


@dataclass(frozen=True, kw_only=True)
class EndpointOn(EndpointHappening):
    """It hears again."""

    kind = "webhooks.switched_on"
    sentence = _("%(who)s switched the webhook “%(endpoint)s” on")


@dataclass(frozen=True, kw_only=True)
class EndpointRemoved(EndpointHappening):
    """It is gone."""

    kind = "webhooks.removed"
    sentence = _("%(who)s removed the webhook “%(endpoint)s”")


@dataclass(frozen=True, kw_only=True)
class EndpointTested(EndpointHappening):
    """A test is sent to it, whatever it wants to hear."""

    kind = "webhooks.tested"
    sentence = _("%(who)s sent a test to the webhook “%(endpoint)s”")


@dataclass(frozen=True, kw_only=True)
class DispatchReplayed(EndpointHappening):
    """A message is sent once more."""

    dispatch: Dispatch

    kind = "webhooks.replayed"
    sentence = _("%(who)s sent a message to the webhook “%(endpoint)s” again")
