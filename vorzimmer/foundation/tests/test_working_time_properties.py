"""What holds for every calendar, in every zone, around every change of the clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from vorzimmer.foundation.working_time import (
    PromiseClock,
    WorkingCalendar,
    answer_by,
    due_after_pause,
    week_of,
)

ZONES = ["Europe/Berlin", "Europe/London", "America/New_York", "America/Santiago", "Africa/Cairo", "UTC"]
ZONES += ["Asia/Manila", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Auckland", "Africa/Casablanca"]
REGIONS = ["", "DE-BY", "DE-SN-catholic", "AT-9", "CH-ZH"]
CHANGES = [datetime(2026, month, day, 1, tzinfo=UTC) for month, day in ((3, 29), (10, 25), (4, 23), (3, 8), (11, 1))]

# Loading the holidays costs the first example more than the time an example may take.
unhurried = settings(deadline=None, max_examples=60)

minutes = st.integers(0, 1440)
slots = st.tuples(minutes, minutes).filter(lambda pair: pair[0] < pair[1])
days = st.dates(date(2026, 1, 1), date(2027, 12, 31))
moments = st.one_of(
    st.integers(0, 2 * 365 * 1440).map(lambda count: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=count)),
    st.builds(
        lambda change, off: change + timedelta(minutes=off),
        st.sampled_from(CHANGES),
        st.integers(-2000, 2000),
    ),
)
amounts = st.integers(0, 60 * 60).map(lambda count: timedelta(minutes=count))


def clock_time(count: int) -> time:
    return time(count // 60 % 24, count % 60)


@st.composite
def calendars(draw: st.DrawFn) -> WorkingCalendar:
    drawn = draw(st.dictionaries(st.integers(0, 6), st.lists(slots, min_size=1, max_size=3), min_size=1))
    week = week_of({day: [(clock_time(a), clock_time(b)) for a, b in pairs] for day, pairs in drawn.items()})
    starts = draw(st.lists(st.tuples(days, st.integers(0, 20)), max_size=2))
    absences = tuple((first, first + timedelta(days=length)) for first, length in starts)
    return WorkingCalendar(ZoneInfo(draw(st.sampled_from(ZONES))), week, draw(st.sampled_from(REGIONS)), absences)


def wall_says_reachable(calendar: WorkingCalendar, moment: datetime) -> bool:
    """The definition, worked out from the wall clock alone."""
    local = moment.astimezone(calendar.zone)
    return calendar.is_working_day(local.date()) and any(
        start <= local.time() and (local.time() < end or end == time())
        for start, end in calendar.hours[local.weekday()]
    )


@unhurried
@given(calendars(), moments)
def test_reachable_is_what_the_wall_clock_says(calendar: WorkingCalendar, moment: datetime) -> None:
    assert calendar.is_reachable(moment) == wall_says_reachable(calendar, moment)


@unhurried
@given(calendars(), moments, st.integers(1, 3000))
def test_time_between_is_the_sum_of_the_reachable_minutes(
    calendar: WorkingCalendar, moment: datetime, count: int
) -> None:
    start = moment.replace(second=0, microsecond=0)
    reachable = sum(wall_says_reachable(calendar, start + timedelta(minutes=number)) for number in range(count))
    assert calendar.working_time_between(start, start + timedelta(minutes=count)) == timedelta(minutes=reachable)


@unhurried
@given(calendars(), moments, amounts)
def test_adding_undoes_measuring(calendar: WorkingCalendar, start: datetime, amount: timedelta) -> None:
    end = calendar.add_working_time(start, amount)
    assert end >= start
    assert calendar.working_time_between(start, end) == amount
    assert calendar.is_reachable(end) or calendar.is_reachable(end - timedelta(microseconds=1))
    assert calendar.add_working_time(start, calendar.working_time_between(start, end)) == end


@unhurried
@given(calendars(), moments, amounts, amounts)
def test_adding_twice_is_adding_the_sum(
    calendar: WorkingCalendar, start: datetime, first: timedelta, second: timedelta
) -> None:
    step = calendar.add_working_time(start, first)
    assert calendar.add_working_time(step, second) == calendar.add_working_time(start, first + second)


@unhurried
@given(calendars(), st.tuples(moments, moments, moments).map(sorted), amounts)
def test_everything_grows_with_time(calendar: WorkingCalendar, three: list[datetime], amount: timedelta) -> None:
    first, second, third = three
    between = calendar.working_time_between
    assert between(first, second) + between(second, third) == between(first, third)
    assert between(first, second) <= second - first
    assert calendar.add_working_time(first, amount) <= calendar.add_working_time(second, amount)
    assert calendar.next_reachable(first) <= calendar.next_reachable(second)


@unhurried
@given(calendars(), moments)
def test_next_reachable_and_until_enclose_reachable_time(calendar: WorkingCalendar, moment: datetime) -> None:
    start = calendar.next_reachable(moment)
    until = calendar.reachable_until(start)
    assert calendar.is_reachable(start)
    assert until is not None
    assert calendar.working_time_between(moment, start) == timedelta(0)
    assert calendar.working_time_between(start, until) == until - start > timedelta(0)


@unhurried
@given(calendars(), days, st.integers(0, 30), st.integers(0, 30))
def test_working_days_add_up_and_run_backwards(calendar: WorkingCalendar, day: date, first: int, second: int) -> None:
    add = calendar.add_working_days
    assert add(add(day, first), second) == add(day, first + second)
    assert calendar.is_working_day(add(day, first + 1))
    if calendar.is_working_day(day):
        assert add(add(day, first), -first) == day


@unhurried
@given(calendars(), moments, amounts)
def test_a_later_order_is_never_promised_an_earlier_answer(
    calendar: WorkingCalendar, received: datetime, later: timedelta
) -> None:
    promised = answer_by(received, calendar)
    assert calendar.working_time_between(received, promised) >= timedelta(hours=1)
    assert calendar.is_working_day(calendar.local_day(promised - timedelta(microseconds=1)))
    assert promised <= answer_by(received + later, calendar)


@unhurried
@given(calendars(), moments, amounts, amounts, amounts)
def test_a_pause_never_takes_time_away(
    calendar: WorkingCalendar, paused: datetime, lead: timedelta, length: timedelta, more: timedelta
) -> None:
    due, resumed = paused + lead, paused + length
    moved = due_after_pause(calendar, due, paused, resumed)
    assert moved >= due
    assert due_after_pause(calendar, due, paused, paused) == due
    assert moved <= due_after_pause(calendar, due, paused, resumed + more)
    if due > paused:
        assert calendar.working_time_between(resumed, moved) == calendar.working_time_between(paused, due)
    if resumed <= due and not calendar.working_time_between(paused, resumed):
        assert moved == due


@unhurried
@given(calendars(), moments, amounts, amounts)
def test_the_clock_keeps_what_was_left(
    calendar: WorkingCalendar, paused: datetime, lead: timedelta, length: timedelta
) -> None:
    standing = PromiseClock(calendar, due=paused + lead).paused(paused)
    running = standing.resumed(paused + length)
    assert running.left(paused + length) == standing.left(paused + length)
