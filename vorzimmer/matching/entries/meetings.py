"""What can happen when two get to know each other. An answer is told without its reason."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.matching.models import Meeting, Side

from .needs import NeedHappening, coordination
from .suggestions import SuggestionHappening


@dataclass(frozen=True, kw_only=True)
class MeetingHappening(NeedHappening):
    """Between the client and the assistant of one suggestion; `by_side` is whose act it was."""

    meeting: Meeting
    by_side: str

    def words(self) -> dict[str, str]:
        return super().words() | {"person": self.meeting.entry.profile.name}

    def audience(self) -> Iterable[UUID]:
        return {*super().audience(), self.meeting.assistant.pk}

    def topics(self) -> list[str]:
        return [*super().topics(), "meetings", f"meeting-{self.meeting.pk}"]

    def sides(self, *, but: str = "") -> set[UUID]:
        """The two who meet, without one of them."""
        client = set() if but == Side.CLIENT else set(self.need.engagement.team.ids("client"))
        return client if but == Side.ASSISTANT else client | {self.meeting.assistant.pk}


@dataclass(frozen=True, kw_only=True)
class MeetingProposed(MeetingHappening):
    """Times are offered; whoever did not offer them chooses one."""

    kind = "matching.meeting_proposed"
    sentence = _("%(who)s offers times for %(client)s and %(person)s to get to know each other")
    needs_you = True

    def told(self) -> Iterable[UUID]:
        return self.sides(but=self.by_side)


@dataclass(frozen=True, kw_only=True)
class TimesOffered(MeetingProposed):
    """Other times than before."""

    kind = "matching.times_offered"
    sentence = _("%(who)s offers other times for %(client)s and %(person)s to get to know each other")


@dataclass(frozen=True, kw_only=True)
class TimeChosen(MeetingHappening):
    """The meeting has a time."""

    kind = "matching.time_chosen"
    sentence = _("%(who)s chose a time: %(client)s and %(person)s get to know each other")

    def told(self) -> Iterable[UUID]:
        return {*self.sides(), *coordination(self.need)}


@dataclass(frozen=True, kw_only=True)
class MeetingCancelled(MeetingHappening):
    """It does not take place; nobody has to say why."""

    kind = "matching.meeting_cancelled"
    sentence = _("%(who)s called the meeting of %(client)s and %(person)s off")

    def told(self) -> Iterable[UUID]:
        return {*self.sides(), *coordination(self.need)}


@dataclass(frozen=True, kw_only=True)
class ScorecardWritten(MeetingHappening):
    """One side has written theirs; it is read when both are in."""

    kind = "matching.scorecard_written"
    sentence = _("%(who)s wrote a scorecard after the meeting of %(client)s and %(person)s")

    def told(self) -> Iterable[UUID]:
        return self.sides(but=self.by_side)


@dataclass(frozen=True, kw_only=True)
class TrialBegun(MeetingHappening):
    """A small task with its own budget; the assistant hears of it as of every task."""

    kind = "matching.trial_begun"
    sentence = _("%(who)s handed over a trial task: %(client)s and %(person)s")

    def told(self) -> Iterable[UUID]:
        return coordination(self.need)


@dataclass(frozen=True, kw_only=True)
class MeetingAnswered(MeetingHappening):
    """What one side says in the end. `outcome`: waiting, agreed, ended."""

    kind = "matching.meeting_answered"
    sentence = _("%(who)s answered after the meeting of %(client)s and %(person)s")
    needs_you = True

    outcome: str

    def needs(self, member_id: UUID) -> bool:
        if self.outcome == "waiting":
            return member_id in self.sides(but=self.by_side)
        return self.outcome == "ended" and member_id in coordination(self.need)

    def told(self) -> Iterable[UUID]:
        if self.outcome == "waiting":
            return self.sides(but=self.by_side)
        return {*self.sides(), *coordination(self.need)}


@dataclass(frozen=True, kw_only=True)
class AssistantReleased(SuggestionHappening):
    """The place is taken: whoever else was asked hears of it, not of who has it."""

    kind = "matching.assistant_released"
    sentence = _("%(client)s has found somebody: %(need)s")
    internal = True

    def audience(self) -> Iterable[UUID]:
        return {*coordination(self.need), self.entry.profile.membership_id}

    def told(self) -> Iterable[UUID]:
        return [self.entry.profile.membership_id]
