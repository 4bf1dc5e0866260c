"""What can happen to an appointment."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from vorzimmer.calendars.access import watchers
from vorzimmer.calendars.models import Appointment, Attendee, Calendar
from vorzimmer.foundation import clock
from vorzimmer.journal.happenings import Happening

NEW = timedelta(minutes=1)
PRIVATE = gettext_noop("a private appointment")


def asked_members(appointment: Appointment) -> set[UUID]:
    """Keys of those of the house who are asked to come and have not said no."""
    asked = appointment.attendees.exclude(membership=None).exclude(answer=Attendee.Answer.DECLINED)
    return set(asked.values_list("membership_id", flat=True))


def places(calendar: Calendar) -> list[str]:
    """Topics of everything that shows this calendar, also of pages that are open from before there was one."""
    is_new = clock.now() - calendar.created_at < NEW
    return [f"calendar-{calendar.pk}", "today", *(["calendars"] if is_new else [])]


@dataclass(frozen=True, kw_only=True)
class AppointmentHappening(Happening):
    """Concerns those who see the calendar and those who are asked to come. `date` is one date's stamp, or ""."""

    appointment: Appointment
    date: str = ""

    def words(self) -> dict[str, str]:
        return {"title": PRIVATE if self.appointment.private else self.appointment.title}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.appointment.pk, self.appointment.calendar.engagement_id

    def audience(self) -> Iterable[UUID]:
        return watchers(self.appointment.calendar) | asked_members(self.appointment)

    def told(self) -> Iterable[UUID]:
        owner = self.appointment.calendar.owner_id
        return asked_members(self.appointment) | ({owner} if owner else set())

    def topics(self) -> list[str]:
        return [*places(self.appointment.calendar), f"appointment-{self.appointment.pk}"]


@dataclass(frozen=True, kw_only=True)
class AppointmentMade(AppointmentHappening):
    """There is a new appointment; whoever is asked to come says whether they do."""

    kind = "calendars.appointment_made"
    sentence = _("%(who)s made the appointment “%(title)s”")

    def needs(self, member_id: UUID) -> bool:
        return self.appointment.attendees.filter(membership=member_id, answer=Attendee.Answer.OPEN).exists()


@dataclass(frozen=True, kw_only=True)
class AppointmentChanged(AppointmentHappening):
    """Something about it is different; `following`: from that date on."""

    kind = "calendars.appointment_changed"
    sentence = _("%(who)s changed the appointment “%(title)s”")

    following: bool = False


@dataclass(frozen=True, kw_only=True)
class AppointmentMoved(AppointmentHappening):
    """It is at another time. `moved` is how often that has happened; `words_to_guests` is what they are told."""

    kind = "calendars.appointment_moved"
    sentence = _("%(who)s moved the appointment “%(title)s”")
    needs_you = True

    following: bool = False
    moved: int = 0
    words_to_guests: str = ""


@dataclass(frozen=True, kw_only=True)
class AppointmentCancelled(AppointmentHappening):
    """It does not take place. `words_to_guests` is what they are told."""

    kind = "calendars.appointment_cancelled"
    sentence = _("%(who)s cancelled the appointment “%(title)s”")

    following: bool = False
    words_to_guests: str = ""


@dataclass(frozen=True, kw_only=True)
class AppointmentRestored(AppointmentHappening):
    """It takes place after all."""

    kind = "calendars.appointment_restored"
    sentence = _("%(who)s made the appointment “%(title)s” valid again")


@dataclass(frozen=True, kw_only=True)
class AppointmentRemoved(Happening):
    """It is gone, as if it had never been there. `key` was its own."""

    kind = "calendars.appointment_removed"
    sentence = _("%(who)s deleted the appointment “%(title)s”")

    calendar: Calendar
    title: str
    uid: str
    key: str = ""

    def words(self) -> dict[str, str]:
        return {"title": self.title}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.calendar.pk, self.calendar.engagement_id

    def audience(self) -> Iterable[UUID]:
        return watchers(self.calendar)

    def topics(self) -> list[str]:
        return places(self.calendar)


@dataclass(frozen=True, kw_only=True)
class AppointmentAnswered(AppointmentHappening):
    """Somebody says whether they come; with `guest` it is somebody from outside."""

    kind = "calendars.appointment_answered"
    sentence = _("%(guest)s answered the invitation to “%(title)s”")

    attendee: Attendee
    answer: str
    comment: str = ""

    def words(self) -> dict[str, str]:
        return {**super().words(), "guest": self.attendee.shown_name}

    def told(self) -> Iterable[UUID]:
        here = self.appointment
        keys = {here.organiser_id, here.made_by_id, here.calendar.owner_id} - {self.attendee.membership_id}
        return {key for key in keys if key is not None}


@dataclass(frozen=True, kw_only=True)
class AppointmentNear(AppointmentHappening):
    """It begins soon: whoever wanted to be told is told."""

    kind = "calendars.appointment_near"
    sentence = _("“%(title)s” begins soon")
    needs_you = True

    member: str
    starts_at: str

    def words(self) -> dict[str, str]:
        return {"title": self.appointment.title}

    def about(self) -> tuple[UUID | None, UUID | None]:
        # A reminder is its person's own: it stands in no history of an engagement.
        return self.appointment.pk, None

    def audience(self) -> Iterable[UUID]:
        return [UUID(self.member)]

    def told(self) -> Iterable[UUID]:
        return [UUID(self.member)]

    def topics(self) -> list[str]:
        return []
