"""What can happen to a time that is kept free until somebody decides."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from .appointments import AppointmentHappening, AppointmentRemoved


@dataclass(frozen=True, kw_only=True)
class SlotHeld(AppointmentHappening):
    """A time is kept free."""

    kind = "calendars.slot_held"
    sentence = _("%(who)s keeps a time free for “%(title)s”")


@dataclass(frozen=True, kw_only=True)
class SlotReleased(AppointmentRemoved):
    """The time is free again."""

    kind = "calendars.slot_released"
    sentence = _("%(who)s released the time for “%(title)s”")


@dataclass(frozen=True, kw_only=True)
class HoldExpired(AppointmentRemoved):
    """Nobody decided in time: the time is free again."""

    kind = "calendars.hold_expired"
    sentence = _("The time held for “%(title)s” is free again")
