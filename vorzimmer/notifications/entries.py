"""What can happen here: people choose what reaches them, and when."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.journal.happenings import Happening
from vorzimmer.people.models import Membership


@dataclass(frozen=True, kw_only=True)
class OwnChoice(Happening):
    """Concerns nobody else: only the person's own pages hear of it."""

    membership: Membership

    internal = True

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.membership.pk, None

    def audience(self) -> Iterable[UUID]:
        return [self.membership.pk]

    def topics(self) -> list[str]:
        return ["notification-settings"]


@dataclass(frozen=True, kw_only=True)
class MailsChosen(OwnChoice):
    """What comes by mail, and when."""

    kind = "notifications.mails_chosen"
    sentence = _("%(who)s chose what comes by mail")


@dataclass(frozen=True, kw_only=True)
class QuietHoursSet(OwnChoice):
    """When no mail comes."""

    kind = "notifications.quiet_hours_set"
    sentence = _("%(who)s set quiet hours")


@dataclass(frozen=True, kw_only=True)
class PushesChosen(OwnChoice):
    """What reaches the person's devices."""

    kind = "notifications.pushes_chosen"
    sentence = _("%(who)s chose what comes to the devices")


@dataclass(frozen=True, kw_only=True)
class DeviceHappening(OwnChoice):
    """One of the person's devices."""

    device_name: str

    def words(self) -> dict[str, str]:
        return {"device": self.device_name}


@dataclass(frozen=True, kw_only=True)
class DeviceAdded(DeviceHappening):
    """It is told while no page is open."""

    kind = "notifications.device_added"
    sentence = _("%(who)s lets the device “%(device)s” be told")


@dataclass(frozen=True, kw_only=True)
class DeviceRemoved(DeviceHappening):
    """It is told no longer."""

    kind = "notifications.device_removed"
    sentence = _("%(who)s lets the device “%(device)s” be told no longer")
