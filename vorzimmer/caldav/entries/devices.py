"""What can happen to a device that keeps in step with the calendars here."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.caldav.models import Device
from vorzimmer.journal.happenings import Happening


@dataclass(frozen=True, kw_only=True)
class DeviceHappening(Happening):
    """Belongs to the history of the device; its person sees it, and whoever revoked it."""

    device: Device

    internal = True

    def words(self) -> dict[str, str]:
        return {"device": self.device.name}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.device.pk, None

    def audience(self) -> Iterable[UUID]:
        return [self.device.membership_id]

    def topics(self) -> list[str]:
        return ["caldav"]


@dataclass(frozen=True, kw_only=True)
class DeviceMade(DeviceHappening):
    """A phone or program can keep in step from now on."""

    kind = "caldav.device_made"
    sentence = _("%(who)s lets “%(device)s” keep in step with the calendars")


@dataclass(frozen=True, kw_only=True)
class DeviceRevoked(DeviceHappening):
    """It sees and changes nothing any more."""

    kind = "caldav.device_revoked"
    sentence = _("%(who)s revoked the password of “%(device)s”")

    def told(self) -> Iterable[UUID]:
        return [self.device.membership_id]


@dataclass(frozen=True, kw_only=True)
class ChangeRefused(DeviceHappening):
    """What was changed on the device was not taken: the agreement has something to say about it."""

    reason: str
    wants_approval: bool

    kind = "caldav.refused"
    sentence = _("What was changed on “%(device)s” was not taken over: %(reason)s")

    def words(self) -> dict[str, str]:
        return super().words() | {"reason": self.reason}

    def told(self) -> Iterable[UUID]:
        return [self.device.membership_id]
