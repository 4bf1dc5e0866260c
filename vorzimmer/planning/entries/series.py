"""What can happen to a series and its dates."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.journal.happenings import Happening
from vorzimmer.people.models import Membership
from vorzimmer.planning.models import Series


@dataclass(frozen=True, kw_only=True)
class SeriesHappening(Happening):
    """Belongs to the series' history; the open pages of its engagement read it again."""

    series: Series

    def words(self) -> dict[str, str]:
        return {"series": self.series.title}

    def about(self) -> tuple[UUID | None, UUID | None]:
        return self.series.pk, self.series.engagement_id

    def audience(self) -> Iterable[UUID]:
        return self.series.engagement.audience

    def assistants(self) -> list[UUID]:
        """Who gets its tasks."""
        return self.series.engagement.team.ids("assistant")

    def coordination(self) -> list[UUID]:
        """Who coordinates this engagement; otherwise those who run the workspace."""
        named = [member.pk for member in self.series.engagement.team.with_role("coordinator")]
        running = Membership.objects.filter(role__in=Membership.RUNNING, left_at=None)
        return named or list(running.values_list("pk", flat=True))

    def topics(self) -> list[str]:
        return ["series", f"series-{self.series.pk}", f"engagement-{self.series.engagement_id}"]


@dataclass(frozen=True, kw_only=True)
class SeriesStarted(SeriesHappening):
    """A task comes back from now on."""

    kind = "planning.series_started"
    sentence = _("%(who)s set up the series “%(series)s”")

    def told(self) -> Iterable[UUID]:
        return self.assistants()


@dataclass(frozen=True, kw_only=True)
class SeriesChanged(SeriesHappening):
    """What is to be done, how often, or by whom is different from the next date on."""

    kind = "planning.series_changed"
    sentence = _("%(who)s changed the series “%(series)s”")

    def told(self) -> Iterable[UUID]:
        return self.assistants()


@dataclass(frozen=True, kw_only=True)
class SeriesPaused(SeriesHappening):
    """Nothing is handed over until it goes on."""

    kind = "planning.series_paused"
    sentence = _("%(who)s paused the series “%(series)s”")

    def told(self) -> Iterable[UUID]:
        return self.assistants()


@dataclass(frozen=True, kw_only=True)
class SeriesResumed(SeriesHappening):
    """It goes on with the next date; what fell into the pause is not made up for."""

    kind = "planning.series_resumed"
    sentence = _("%(who)s let the series “%(series)s” go on")

    def told(self) -> Iterable[UUID]:
        return self.assistants()


@dataclass(frozen=True, kw_only=True)
class SeriesEnded(SeriesHappening):
    """Nothing more comes; tasks that were made stay."""

    kind = "planning.series_ended"
    sentence = _("%(who)s ended the series “%(series)s”")

    def told(self) -> Iterable[UUID]:
        return self.assistants()


@dataclass(frozen=True, kw_only=True)
class SeriesReopened(SeriesHappening):
    """It was ended and goes on."""

    kind = "planning.series_reopened"
    sentence = _("%(who)s took up the series “%(series)s” again")


@dataclass(frozen=True, kw_only=True)
class SeriesTakenOver(SeriesHappening):
    """Its tasks are handed over in somebody else's name from now on."""

    kind = "planning.series_taken_over"
    sentence = _("%(who)s hands over the tasks of “%(series)s” from now on")


@dataclass(frozen=True, kw_only=True)
class SeriesStuck(SeriesHappening):
    """Nobody can hand its tasks over: the coordination sees to it."""

    kind = "planning.series_stuck"
    sentence = _("The series “%(series)s” cannot go on: nobody hands its tasks over")
    needs_you = True

    reason: str

    def told(self) -> Iterable[UUID]:
        return self.coordination()
