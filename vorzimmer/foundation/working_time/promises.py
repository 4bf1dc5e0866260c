"""The promise of an answer: by when it comes, and how the promise waits while the other side has the turn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from .calendars import HORIZON_DAYS, NeverReachable, WorkingCalendar
from .local_days import at_clock, exact


@dataclass(frozen=True, slots=True)
class PromiseRule:
    """What is promised, in clock times of the calendar's zone.

    Received on a working day until `same_day_until` (included): answer by `same_day_by` of that day. Later,
    or on any other day: by `next_day_by` of the next working day. `within_reach` is how much reachable time
    has to lie before the promised moment for the promise to be honest.
    """

    same_day_until: time = time(14)
    same_day_by: time = time(18)
    next_day_by: time = time(12)
    within_reach: timedelta = timedelta(hours=1)

    def __post_init__(self) -> None:
        if self.same_day_until >= self.same_day_by:
            raise ValueError("an answer on the same day comes after the last moment for asking")
        if self.within_reach < timedelta(0):
            raise ValueError("time within reach is not negative")


PLAIN_RULE = PromiseRule()


def answer_by(received: datetime, calendar: WorkingCalendar, rule: PromiseRule = PLAIN_RULE) -> datetime:
    """By when the answer is promised, in UTC.

    The rule's clock time stays the promise when the hours end earlier: somebody who works until 17:00 answers
    until 17:00, but 18:00 is what was agreed, and a client should not see two different times for two
    assistants. It is a maximum, and nobody is late before it.

    It gives way when the assistant could not be reached before it for `within_reach` since the order came in:
    the morning person who left at noon does not promise 18:00, the afternoon person does not promise 12:00.
    Then the next of these moments is taken which leaves that time: 12:00, 18:00, and, for those who only
    begin in the evening, the end of their hours, on this and every following working day. So a later order is
    never promised an earlier answer. For an assistant who is away, pass the calendar of whoever covers; else
    the promise waits for the return.
    """
    for moment in _moments(exact(received), calendar, rule):
        if calendar.working_time_between(received, moment) >= rule.within_reach:
            return moment
    raise NeverReachable


def _moments(received: datetime, calendar: WorkingCalendar, rule: PromiseRule) -> Iterator[datetime]:
    today = calendar.local_day(received)
    clock_time = received.astimezone(calendar.zone).time()
    if calendar.is_working_day(today) and clock_time <= rule.same_day_until:
        yield from _moments_on(today, calendar, (rule.same_day_by,))
    day = today
    for _ in range(HORIZON_DAYS):
        day = calendar.next_working_day(day)
        yield from _moments_on(day, calendar, tuple(sorted((rule.next_day_by, rule.same_day_by))))


def _moments_on(day: date, calendar: WorkingCalendar, clock_times: tuple[time, ...]) -> Iterator[datetime]:
    moments = [at_clock(calendar.zone, day, clock_time) for clock_time in clock_times]
    yield from moments
    stretches = calendar.stretches_on(day)
    if stretches and stretches[-1][1] > moments[-1]:
        yield stretches[-1][1]


def due_after_pause(calendar: WorkingCalendar, due: datetime, paused_at: datetime, resumed_at: datetime) -> datetime:
    """Where a due moment lies after it stood still from `paused_at` to `resumed_at`, in UTC.

    The working time that was left at the pause is left again at the resumption. A pause that holds no working
    time and ends before the moment is due therefore moves nothing, and neither does one that begins when the
    moment has already passed: late stays late. Never earlier than before. Raises ValueError when the pause
    ends before it begins.
    """
    was_due, begins, ends = exact(due), exact(paused_at), exact(resumed_at)
    if ends < begins:
        raise ValueError("a pause ends after it begins")
    if begins >= was_due or (ends <= was_due and not calendar.working_time_between(begins, ends)):
        return was_due
    return max(was_due, calendar.add_working_time(ends, calendar.working_time_between(begins, was_due)))


@dataclass(frozen=True, slots=True)
class PromiseClock:
    """A due moment and, while the other side has the turn, since when it stands still.

    The two moments are what a row keeps; every step gives a new clock.
    """

    calendar: WorkingCalendar
    due: datetime
    paused_at: datetime | None = None

    def paused(self, at: datetime) -> PromiseClock:
        """The clock standing still from this moment; one that already stands keeps its earlier moment."""
        return self if self.paused_at else replace(self, paused_at=exact(at))

    def resumed(self, at: datetime) -> PromiseClock:
        """The clock running again, its due moment moved by the pause; a running clock stays as it is."""
        if self.paused_at is None:
            return self
        moved = due_after_pause(self.calendar, self.due, self.paused_at, at)
        return replace(self, due=moved, paused_at=None)

    def left(self, at: datetime) -> timedelta:
        """The reachable time left until due, as of the pause while it stands still; none when late."""
        return self.calendar.working_time_between(self.paused_at or at, self.due)

    def is_late(self, at: datetime) -> bool:
        """Whether the promise is broken by now; while it stands still, whether it was broken before."""
        return exact(self.paused_at or at) > exact(self.due)
