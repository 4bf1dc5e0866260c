"""What can happen while a time is looked for."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from .base import AboutSearch, AtTime, ByParticipant


@dataclass(frozen=True, kw_only=True)
class SearchBegun(AboutSearch):
    """Nobody is asked yet."""

    kind = "scheduling.search_begun"
    sentence = _("%(who)s is looking for a time: %(title)s")


@dataclass(frozen=True, kw_only=True)
class TimesOffered(AboutSearch):
    """Those who were asked choose, or say what suits them; the times are held."""

    kind = "scheduling.times_offered"
    sentence = _("%(who)s has offered times: %(title)s")
    needs_you = True

    def told(self) -> Iterable[UUID]:
        return [each for each in self.asked if each != self.search.for_whom_id]


@dataclass(frozen=True, kw_only=True)
class PollAnswered(ByParticipant):
    """Which times suit somebody; may be changed until it is settled."""

    kind = "scheduling.poll_answered"
    sentence = _("%(guest)s has said which times suit: %(title)s")
    complete: bool

    def needs(self, member_id: UUID) -> bool:
        """Once everybody has answered, it is time to decide."""
        return self.complete


@dataclass(frozen=True, kw_only=True)
class AnswersClosed(AboutSearch):
    """The deadline has passed: whoever arranges decides now."""

    kind = "scheduling.answers_closed"
    sentence = _("The deadline for answers has passed: %(title)s")
    needs_you = True

    def told(self) -> Iterable[UUID]:
        return self.arranging


@dataclass(frozen=True, kw_only=True)
class TimeTaken(ByParticipant, AtTime):
    """The other side takes a time."""

    kind = "scheduling.time_taken"
    sentence = _("%(guest)s takes %(when)s: %(title)s")
    stands: bool


@dataclass(frozen=True, kw_only=True)
class TimeChosen(AtTime):
    """Whoever arranges it decides for a time."""

    kind = "scheduling.time_chosen"
    sentence = _("%(who)s has chosen %(when)s: %(title)s")


@dataclass(frozen=True, kw_only=True)
class AppointmentAgreed(AtTime):
    """It stands in the calendars of all."""

    kind = "scheduling.appointment_agreed"
    sentence = _("Arranged for %(when)s: %(title)s")

    def told(self) -> Iterable[UUID]:
        # Whoever comes hears of it from the calendar.
        return self.arranging.difference(self.asked)


@dataclass(frozen=True, kw_only=True)
class AppointmentConfirmed(AppointmentAgreed):
    """The same, by somebody who may do so under the agreement."""

    kind = "scheduling.appointment_confirmed"
    sentence = _("Confirmed for %(when)s: %(title)s")


@dataclass(frozen=True, kw_only=True)
class TimesCountered(ByParticipant):
    """The other side offers other times: our turn."""

    kind = "scheduling.times_countered"
    sentence = _("%(guest)s offers other times: %(title)s")
    needs_you = True


@dataclass(frozen=True, kw_only=True)
class TimesDeclined(ByParticipant):
    """None of the times, or not at all."""

    kind = "scheduling.times_declined"
    sentence = _("%(guest)s declines: %(title)s")
    needs_you = True


@dataclass(frozen=True, kw_only=True)
class MoveAsked(ByParticipant):
    """The other side asks to move a time that stood."""

    kind = "scheduling.move_asked"
    sentence = _("%(guest)s asks for another time: %(title)s")
    needs_you = True


@dataclass(frozen=True, kw_only=True)
class MoveBegun(AboutSearch):
    """A time that stands is to be moved; it stands until another is found."""

    kind = "scheduling.move_begun"
    sentence = _("%(who)s is looking for another time: %(title)s")

    def told(self) -> Iterable[UUID]:
        return {self.search.for_whom_id, *self.arranging}


@dataclass(frozen=True, kw_only=True)
class SearchCancelled(AboutSearch):
    """It does not take place; all who were asked are told."""

    kind = "scheduling.search_cancelled"
    sentence = _("%(who)s has called it off: %(title)s")

    def told(self) -> Iterable[UUID]:
        return {*self.arranging, self.search.for_whom_id, *self.asked}
