"""The coming dates of a series: its rule, the holidays, and what was said about single dates.

Whose holidays: those of whoever gets the tasks; of the workspace while nobody assists.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from vorzimmer.foundation import clock
from vorzimmer.foundation.working_time.local_days import at_clock
from vorzimmer.people.models import Membership
from vorzimmer.planning.models import Occurrence, Series
from vorzimmer.planning.rhythm import (
    HolidayRule,
    Planned,
    is_day_off,
    planned_days,
    rule_days,
    weekdays_named,
    working_days_before,
)
from vorzimmer.planning.rhythm.days import Off

HANDED_OVER_AT = time(6)
"""By the clock of the series: before the working day begins."""

FARTHEST_MOVE = timedelta(days=60)
"""Days that one date can be moved; so far ahead is looked for dates that come early."""


@dataclass(frozen=True)
class Coming:
    """One date: due on `day` at `due_at`, handed over at `hand_over_at`; `planned.on` names it."""

    planned: Planned
    day: date
    due_at: datetime
    hand_over_at: datetime
    occurrence: Occurrence | None

    @property
    def on(self) -> date:
        return self.planned.on

    @property
    def is_settled(self) -> bool:
        """Made, skipped or missed."""
        return self.occurrence is not None and self.occurrence.is_settled

    @property
    def cover(self) -> Membership | None:
        """Who gets it instead of the usual assistant."""
        return self.occurrence.cover if self.occurrence else None


class Timetable:
    """All dates of one series. Reads the team of its engagement and its occurrences, once."""

    def __init__(self, series: Series, occurrences: Iterable[Occurrence] | None = None) -> None:
        self.series, self.zone = series, ZoneInfo(series.zone)
        rows = Occurrence.objects.filter(series=series) if occurrences is None else occurrences
        self.by_day = {row.on: row for row in rows}

    @cached_property
    def usual_assistant(self) -> Membership | None:
        """Who gets the tasks: the one who was named, while they assist here; otherwise the lead."""
        team = self.series.engagement.team
        named = [member for member in team.assistants if member.pk == self.series.assistant_id]
        return next(iter(named), team.lead)

    @cached_property
    def region(self) -> str:
        """Whose public holidays count."""
        usual = self.usual_assistant
        return (usual.holidays_region if usual else "") or self.series.workspace.holidays_region

    @cached_property
    def off(self) -> Off:
        """Tells on which days nobody works."""
        return is_day_off(self.region, weekdays_named(self.series.rule))

    def dates(self) -> Iterator[Coming]:
        """Every date from the beginning, in the order of the rule."""
        days = rule_days(self.series.rule, self.series.starts_on)
        for planned in planned_days(days, self.off, HolidayRule(self.series.on_day_off)):
            yield self._coming(planned)

    def open_dates(self) -> Iterator[Coming]:
        """Those that may still become tasks, in the order of the rule."""
        since = self.series.active_since
        return (coming for coming in self.dates() if not coming.is_settled and coming.due_at > since)

    def ahead(self, count: int, now: datetime) -> list[Coming]:
        """The next dates that are not due yet, with those that were skipped or made already; by day."""
        found: list[Coming] = []
        for coming in self.dates():
            if len(found) >= count and coming.planned.day > found[-1].day + FARTHEST_MOVE:
                break
            if coming.due_at > max(now, self.series.active_since):
                found.append(coming)
                found.sort(key=lambda each: each.due_at)
                del found[count:]
        return found

    def find(self, on: date) -> Coming | None:
        """The date of that name; None if the rule does not have it, or has merged it with another."""
        for coming in self.dates():
            if coming.on >= on:
                return coming if coming.on == on else None
        return None

    def next_one(self) -> Coming | None:
        """The open date that is handed over first."""
        first: Coming | None = None
        for coming in self.open_dates():
            if first is not None and coming.planned.day > first.day + FARTHEST_MOVE:
                break
            if first is None or coming.hand_over_at < first.hand_over_at:
                first = coming
        return first

    def to_hand_over(self, now: datetime) -> list[Coming]:
        """Open dates whose moment has come, by due moment."""
        found = []
        for coming in self.open_dates():
            if self.hand_over_at(coming.planned.day) > now + FARTHEST_MOVE:
                break
            if coming.hand_over_at <= now:
                found.append(coming)
        return sorted(found, key=lambda coming: coming.due_at)

    def due_at(self, day: date) -> datetime:
        """The moment on that day; a time that the change of the clock leaves out is taken an hour later."""
        return at_clock(self.zone, day, self.series.due_time)

    def hand_over_at(self, day: date) -> datetime:
        """In the morning, so many working days before; always before the task is due."""
        morning = at_clock(self.zone, working_days_before(day, self.series.lead_days, self.off), HANDED_OVER_AT)
        if morning < self.due_at(day):
            return morning
        return at_clock(self.zone, working_days_before(day, self.series.lead_days + 1, self.off), HANDED_OVER_AT)

    def _coming(self, planned: Planned) -> Coming:
        row = self.by_day.get(planned.on)
        day = (row.moved_to if row else None) or planned.day
        return Coming(planned, day, self.due_at(day), self.hand_over_at(day), row)


def expect_next(series: Series, *, now: datetime | None = None) -> None:
    """Write down when the next task comes. For actions only, after whatever they changed."""
    next_one = Timetable(series).next_one() if series.runs else None
    series.expect(next_one.hand_over_at if next_one else None, next_one.day if next_one else None)


def forget_the_past(series: Series) -> None:
    """Dates that are due by now will not be made up for. For actions only."""
    series.change(active_since=clock.now())
