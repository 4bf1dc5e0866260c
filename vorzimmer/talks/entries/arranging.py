"""The series, and when a talk takes place."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.journal.happenings import Happening
from vorzimmer.talks.models import TalkSeries

from .base import TalkHappening, the_two


@dataclass(frozen=True, kw_only=True)
class SeriesHappening(Happening):
    """Belongs to the engagement."""

    talk_series: TalkSeries

    def words(self) -> dict[str, str]:
        return {"engagement": str(self.talk_series.engagement)}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.talk_series.pk, self.talk_series.engagement_id

    def audience(self) -> Iterable[UUID]:
        return self.talk_series.engagement.audience

    def topics(self) -> list[str]:
        return [f"engagement-{self.talk_series.engagement_id}:talks"]

    def told(self) -> Iterable[UUID]:
        team = self.talk_series.engagement.team
        return [*team.ids("client"), *([team.lead.pk] if team.lead else [])]


@dataclass(frozen=True, kw_only=True)
class SeriesKept(SeriesHappening):
    """How often and when the talks are."""

    kind = "talks.series_kept"
    sentence = _("%(who)s said how often you talk: %(engagement)s")


@dataclass(frozen=True, kw_only=True)
class SeriesPaused(SeriesHappening):
    """No new talk is proposed."""

    kind = "talks.series_paused"
    sentence = _("%(who)s let the feedback talks rest: %(engagement)s")


@dataclass(frozen=True, kw_only=True)
class SeriesResumed(SeriesHappening):
    """They are proposed again."""

    kind = "talks.series_resumed"
    sentence = _("%(who)s took up the feedback talks again: %(engagement)s")


@dataclass(frozen=True, kw_only=True)
class MinutesShown(SeriesHappening):
    """One side wants that whoever looks after the engagement reads the minutes."""

    side: str

    kind = "talks.minutes_shown"
    sentence = _("%(who)s would let the supervision and the coordination read the minutes: %(engagement)s")


@dataclass(frozen=True, kw_only=True)
class MinutesHidden(SeriesHappening):
    """One side no longer wants it."""

    side: str

    kind = "talks.minutes_hidden"
    sentence = _("%(who)s keeps the minutes between the two of you: %(engagement)s")


@dataclass(frozen=True, kw_only=True)
class TalkArranged(TalkHappening):
    """It stands in the calendar, proposed to both."""

    kind = "talks.arranged"
    sentence = _("%(who)s proposed a feedback talk: %(engagement)s")

    def told(self) -> Iterable[UUID]:
        return the_two(self.talk)


@dataclass(frozen=True, kw_only=True)
class TalkMoved(TalkHappening):
    """It takes place at another time."""

    kind = "talks.moved"
    sentence = _("%(who)s moved the feedback talk: %(engagement)s")

    def told(self) -> Iterable[UUID]:
        return the_two(self.talk)


@dataclass(frozen=True, kw_only=True)
class TalkSkipped(TalkHappening):
    """It does not take place; there is no reason, and nobody asks for one."""

    kind = "talks.skipped"
    sentence = _("%(who)s left out a feedback talk: %(engagement)s")

    def told(self) -> Iterable[UUID]:
        return the_two(self.talk)


@dataclass(frozen=True, kw_only=True)
class TalkRestored(TalkHappening):
    """It was left out, and takes place after all."""

    kind = "talks.restored"
    sentence = _("%(who)s took up a feedback talk again: %(engagement)s")

    def told(self) -> Iterable[UUID]:
        return the_two(self.talk)


@dataclass(frozen=True, kw_only=True)
class TalkHandedOn(TalkHappening):
    """Somebody else leads by now: the talk is theirs."""

    kind = "talks.handed_on"
    sentence = _("The feedback talk is with whoever leads now: %(engagement)s")

    def told(self) -> Iterable[UUID]:
        return the_two(self.talk)
