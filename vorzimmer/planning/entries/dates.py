"""What can happen to single dates of a series."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from vorzimmer.people.models import Membership
from vorzimmer.tasks.models import Task

from .series import SeriesHappening


def numeric(day: str) -> str:
    """A day as both languages read it: 7.12.2026."""
    on = date.fromisoformat(day)
    return f"{on.day}.{on.month}.{on.year}"


@dataclass(frozen=True, kw_only=True)
class DateHappening(SeriesHappening):
    """About one date: `on` is its name, the day by the rule (ISO)."""

    on: str

    def words(self) -> dict[str, str]:
        return {**super().words(), "day": numeric(self.on)}


@dataclass(frozen=True, kw_only=True)
class DateSkipped(DateHappening):
    """This date is left out."""

    kind = "planning.date_skipped"
    sentence = _("%(who)s leaves out %(day)s in “%(series)s”")

    def told(self) -> Iterable[UUID]:
        return self.assistants()


@dataclass(frozen=True, kw_only=True)
class DateRestored(DateHappening):
    """This date is again as the rule has it."""

    kind = "planning.date_restored"
    sentence = _("%(who)s put %(day)s in “%(series)s” back as usual")


@dataclass(frozen=True, kw_only=True)
class DateMoved(DateHappening):
    """This one date is on another day."""

    kind = "planning.date_moved"
    sentence = _("%(who)s moved %(day)s in “%(series)s” to %(to)s")

    to: str

    def words(self) -> dict[str, str]:
        return {**super().words(), "to": numeric(self.to)}

    def told(self) -> Iterable[UUID]:
        return self.assistants()


@dataclass(frozen=True, kw_only=True)
class DatesCovered(DateHappening):
    """Somebody stands in, from the date `on` until `until`."""

    kind = "planning.dates_covered"
    sentence = _("%(cover)s stands in for “%(series)s” from %(day)s to %(to)s")

    until: str
    cover: Membership

    def words(self) -> dict[str, str]:
        return {**super().words(), "to": numeric(self.until), "cover": self.cover.name}

    def told(self) -> Iterable[UUID]:
        return [self.cover.pk]


@dataclass(frozen=True, kw_only=True)
class CoverTakenBack(DatesCovered):
    """The usual assistant has these dates again."""

    kind = "planning.cover_taken_back"
    sentence = _("%(cover)s no longer stands in for “%(series)s” from %(day)s to %(to)s")


@dataclass(frozen=True, kw_only=True)
class OccurrenceMade(DateHappening):
    """A date has become a task. The assistants are told by its handing over; the coordination, if nobody assists."""

    kind = "planning.occurrence_made"
    sentence = _("%(day)s of “%(series)s” has become a task")

    task: Task

    def told(self) -> Iterable[UUID]:
        return () if self.task.assistant_id else self.coordination()

    def topics(self) -> list[str]:
        return [*super().topics(), "tasks", "today"]


@dataclass(frozen=True, kw_only=True)
class DatesMissed(DateHappening):
    """Dates came and went while nothing ran; only what still makes sense is made. `missed` has their names."""

    kind = "planning.dates_missed"
    sentence = _("“%(series)s”: dates from %(day)s on were not handed over in time (%(count)s)")

    missed: list[str]

    def words(self) -> dict[str, str]:
        return {**super().words(), "count": str(len(self.missed))}

    def told(self) -> Iterable[UUID]:
        return {self.series.set_up_by_id, *self.coordination()}
