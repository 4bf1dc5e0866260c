"""What guests from outside say, and what is made of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.calendar_mail.models import Counter, Invited, Unexpected
from vorzimmer.calendars.entries import AppointmentHappening
from vorzimmer.calendars.models import Attendee


@dataclass(frozen=True, kw_only=True)
class GuestHappening(AppointmentHappening):
    """Told to those who arrange the appointment."""

    guest: str

    def words(self) -> dict[str, str]:
        return {**super().words(), "guest": self.guest}

    def told(self) -> Iterable[UUID]:
        here = self.appointment
        keys = {here.organiser_id, here.made_by_id, here.calendar.owner_id}
        if here.calendar.engagement is not None:
            keys |= {*here.calendar.engagement.team.ids("assistant")}
        return {key for key in keys if key is not None}


@dataclass(frozen=True, kw_only=True)
class TimeProposed(GuestHappening):
    """A guest would rather come at another time."""

    kind = "calendar_mail.time_proposed"
    sentence = _("%(guest)s proposes another time for “%(title)s”")
    needs_you = True

    counter: Counter

    def told(self) -> Iterable[UUID]:
        """Nobody here, when whoever invited from outside decides."""
        if self.appointment.organiser_email:
            return set()
        return {*super().told()} - {self.counter.attendee.membership_id}


@dataclass(frozen=True, kw_only=True)
class DecidedHappening(GuestHappening):
    """Told also to whoever proposed the time, when they are of the house."""

    counter: Counter

    def told(self) -> Iterable[UUID]:
        proposer = self.counter.attendee.membership_id
        return {*super().told(), *([proposer] if proposer else [])}


@dataclass(frozen=True, kw_only=True)
class ProposedTimeAccepted(DecidedHappening):
    """It takes place when they wanted."""

    kind = "calendar_mail.proposed_time_accepted"
    sentence = _("%(who)s accepted the time that %(guest)s proposed for “%(title)s”")


@dataclass(frozen=True, kw_only=True)
class ProposedTimeRefused(DecidedHappening):
    """It stays as it was; whoever proposed the other time hears of it."""

    kind = "calendar_mail.proposed_time_refused"
    sentence = _("%(who)s kept the time of “%(title)s”, %(guest)s had proposed another one")


@dataclass(frozen=True, kw_only=True)
class InvitationDelegated(GuestHappening):
    """A guest sends somebody else, who is asked now."""

    kind = "calendar_mail.invitation_delegated"
    sentence = _("%(guest)s sends %(delegate)s to “%(title)s” instead")

    attendee: Attendee
    delegate: str

    def words(self) -> dict[str, str]:
        return {**super().words(), "delegate": self.delegate}


@dataclass(frozen=True, kw_only=True)
class UnexpectedGuestAnswered(GuestHappening):
    """Somebody answered who was not asked."""

    kind = "calendar_mail.unexpected_guest_answered"
    sentence = _("%(guest)s answered the invitation to “%(title)s” without having been asked")
    needs_you = True

    unexpected: Unexpected


@dataclass(frozen=True, kw_only=True)
class UnexpectedGuestAdmitted(GuestHappening):
    """They belong to the guests now."""

    kind = "calendar_mail.unexpected_guest_admitted"
    sentence = _("%(who)s added %(guest)s to the guests of “%(title)s”")

    unexpected: Unexpected


@dataclass(frozen=True, kw_only=True)
class UnexpectedGuestIgnored(GuestHappening):
    """They do not."""

    kind = "calendar_mail.unexpected_guest_ignored"
    sentence = _("%(who)s did not add %(guest)s to the guests of “%(title)s”")

    unexpected: Unexpected


@dataclass(frozen=True, kw_only=True)
class GuestWrote(GuestHappening):
    """A guest answered the mail in words instead of with a button."""

    kind = "calendar_mail.guest_wrote"
    sentence = _("%(guest)s wrote about “%(title)s”")
    needs_you = True

    attendee: Attendee
    text: str


@dataclass(frozen=True, kw_only=True)
class InvitationUndelivered(GuestHappening):
    """The mail server of the guest did not take it."""

    kind = "calendar_mail.invitation_undelivered"
    sentence = _("The invitation to “%(title)s” did not reach %(guest)s")
    needs_you = True

    invited: Invited
