"""What can happen to a calendar, and to the ways in which it is read."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.calendars.access import watchers
from vorzimmer.calendars.models import Appointment, Calendar, Feed
from vorzimmer.journal.happenings import Happening


@dataclass(frozen=True, kw_only=True)
class CalendarHappening(Happening):
    """Concerns those who see it."""

    calendar: Calendar

    def words(self) -> dict[str, str]:
        return {"calendar": str(self.calendar)}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.calendar.pk, self.calendar.engagement_id

    def audience(self) -> Iterable[UUID]:
        return watchers(self.calendar)

    def topics(self) -> list[str]:
        return [f"calendar-{self.calendar.pk}", "calendars"]


@dataclass(frozen=True, kw_only=True)
class CalendarKept(CalendarHappening):
    """There is a calendar from now on."""

    kind = "calendars.kept"
    sentence = _("%(who)s opened the calendar “%(calendar)s”")


@dataclass(frozen=True, kw_only=True)
class CalendarChanged(CalendarHappening):
    """Its name, its colour, or what others see of it."""

    kind = "calendars.changed"
    sentence = _("%(who)s changed the calendar “%(calendar)s”")


@dataclass(frozen=True, kw_only=True)
class FeedHappening(Happening):
    """A person's own matter."""

    feed: Feed

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.feed.pk, None

    def audience(self) -> Iterable[UUID]:
        return [self.feed.membership_id]

    def topics(self) -> list[str]:
        return ["feeds"]


@dataclass(frozen=True, kw_only=True)
class FeedMade(FeedHappening):
    """Another program may read a person's calendars."""

    kind = "calendars.feed_made"
    sentence = _("%(who)s made an address for reading calendars")


@dataclass(frozen=True, kw_only=True)
class FeedRevoked(FeedHappening):
    """That address opens nothing any more."""

    kind = "calendars.feed_revoked"
    sentence = _("%(who)s closed an address for reading calendars")


@dataclass(frozen=True, kw_only=True)
class ReminderSet(Happening):
    """Somebody wants to be told before it begins, or not any more (`minutes` None)."""

    kind = "calendars.reminder_set"
    sentence = _("%(who)s set a reminder")

    appointment: Appointment
    member: str
    minutes: int | None

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.appointment.pk, None

    def audience(self) -> Iterable[UUID]:
        return [UUID(self.member)]

    def topics(self) -> list[str]:
        return [f"appointment-{self.appointment.pk}"]
