"""What happens to invitations that come from outside."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.calendar_mail.models import Counter
from vorzimmer.calendars.access import watchers
from vorzimmer.calendars.entries import AppointmentHappening
from vorzimmer.calendars.entries.appointments import places
from vorzimmer.calendars.models import Calendar
from vorzimmer.journal.happenings import Happening


@dataclass(frozen=True, kw_only=True)
class InvitationHappening(AppointmentHappening):
    """Told to whoever is asked and to those who arrange their appointments."""

    by: str

    def words(self) -> dict[str, str]:
        return {**super().words(), "by": self.by}

    def told(self) -> Iterable[UUID]:
        calendar = self.appointment.calendar
        team = set(calendar.engagement.team.ids("assistant")) if calendar.engagement else set()
        return {*super().told(), *team}


@dataclass(frozen=True, kw_only=True)
class InvitationReceived(InvitationHappening):
    """Somebody outside asks to come, or asks again with another time. `new`: for the first time."""

    kind = "calendar_mail.invitation_received"
    sentence = _("%(by)s invites to “%(title)s”")

    new: bool = True

    def needs(self, member_id: UUID) -> bool:
        return any(
            each.membership_id == member_id and each.answer == "open" for each in self.appointment.attendees.all()
        )


@dataclass(frozen=True, kw_only=True)
class InvitationWithdrawn(InvitationHappening):
    """Whoever invited calls it off."""

    kind = "calendar_mail.invitation_withdrawn"
    sentence = _("%(by)s called off “%(title)s”")


@dataclass(frozen=True, kw_only=True)
class TimeKept(InvitationHappening):
    """Whoever invited says no to the time that somebody of the house proposed."""

    kind = "calendar_mail.time_kept"
    sentence = _("%(by)s keeps the time of “%(title)s”")

    counter: Counter

    def told(self) -> Iterable[UUID]:
        proposer = self.counter.attendee.membership_id
        return {*super().told(), *([proposer] if proposer else [])}


@dataclass(frozen=True, kw_only=True)
class InvitationAddressRenewed(Happening):
    """The old address takes nothing any more."""

    kind = "calendar_mail.invitation_address_renewed"
    sentence = _("%(who)s renewed the address for invitations to the calendar “%(calendar)s”")

    calendar: Calendar

    def words(self) -> dict[str, str]:
        return {"calendar": str(self.calendar)}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.calendar.pk, self.calendar.engagement_id

    def audience(self) -> Iterable[UUID]:
        return watchers(self.calendar)

    def topics(self) -> list[str]:
        return places(self.calendar)
