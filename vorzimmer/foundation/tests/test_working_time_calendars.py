"""Working calendars: tables of cases that a person can check by hand."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from vorzimmer.foundation.working_time import NeverReachable, WorkingCalendar, week_from_json, week_to_json

BERLIN = ZoneInfo("Europe/Berlin")
OFFICE = WorkingCalendar(holidays_region="DE-BY", absences=((date(2026, 11, 23), date(2026, 11, 27)),))
BROKEN_DAY = WorkingCalendar.from_json({"0": [["13:00", "17:00"], ["09:00", "12:00"]], "2": [["09:00", "10:00"]]})
NIGHT = WorkingCalendar.from_json({"5": [["22:00", "24:00"]], "6": [["00:00", "04:00"]]})


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BERLIN)


def test_a_week_is_read_sorted_and_joined_and_written_back() -> None:
    week = week_from_json(
        {"0": [["13:00", "17:00"], ["09:00", "12:00"], ["11:30", "13:00"]], "4": [["22:00", "24:00"]]}
    )
    assert week[0] == ((time(9), time(17)),)
    assert week[4] == ((time(22), time()),)
    assert week_to_json(week)["4"] == [["22:00", "24:00"]]
    assert week_from_json(week_to_json(week)) == week


@pytest.mark.parametrize(
    "raw",
    [
        {},
        {"0": []},
        {"7": [["09:00", "10:00"]]},
        {"Mo": [["09:00", "10:00"]]},
        {"0": [["10:00", "09:00"]]},
        {"0": [["09:00", "09:00"]]},
        {"0": [["09:00"]]},
        {"0": [["nine", "ten"]]},
    ],
)
def test_a_week_that_makes_no_sense_is_refused(raw: dict[str, list[list[str]]]) -> None:
    with pytest.raises(ValueError, match=r"week|slot|isoformat"):
        week_from_json(raw)


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a time zone"):
        OFFICE.is_reachable(datetime.fromisoformat("2026-11-20T10:00"))


@pytest.mark.parametrize(
    ("day", "working"),
    [
        (date(2026, 11, 20), True),  # a Friday
        (date(2026, 11, 21), False),  # Saturday
        (date(2026, 11, 23), False),  # away, first day
        (date(2026, 11, 27), False),  # away, last day
        (date(2026, 1, 6), False),  # Heilige Drei Könige in Bavaria
        (date(2026, 10, 26), True),  # a holiday only in Austria
    ],
)
def test_working_days_leave_out_weekends_absences_and_holidays(day: date, working: bool) -> None:
    assert OFFICE.is_working_day(day) is working


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        (date(2026, 11, 18), 0, date(2026, 11, 18)),
        (date(2026, 11, 18), 1, date(2026, 11, 19)),
        (date(2026, 11, 20), 1, date(2026, 11, 30)),
        (date(2026, 11, 22), 2, date(2026, 12, 1)),
        (date(2026, 11, 30), -1, date(2026, 11, 20)),
        (date(2026, 12, 23), 3, date(2026, 12, 29)),
    ],
)
def test_working_days_are_counted_from_the_day_after(day: date, count: int, expected: date) -> None:
    assert OFFICE.add_working_days(day, count) == expected


@pytest.mark.parametrize(
    ("moment", "until", "following"),
    [
        ("2026-11-16T08:59", None, "2026-11-16T09:00"),
        ("2026-11-16T09:00", "2026-11-16T12:00", "2026-11-16T09:00"),
        ("2026-11-16T12:00", None, "2026-11-16T13:00"),
        ("2026-11-16T16:59", "2026-11-16T17:00", "2026-11-16T16:59"),
        ("2026-11-16T17:00", None, "2026-11-18T09:00"),
    ],
)
def test_reachable_until_and_next_reachable(moment: str, until: str | None, following: str) -> None:
    assert BROKEN_DAY.reachable_until(at(moment)) == (at(until) if until else None)
    assert BROKEN_DAY.is_reachable(at(moment)) is (until is not None)
    assert BROKEN_DAY.next_reachable(at(moment)) == at(following)


def test_hours_that_meet_at_midnight_are_one() -> None:
    assert NIGHT.reachable_until(at("2026-11-14T23:00")) == at("2026-11-15T04:00")


def test_who_is_always_reachable_is_so_for_a_week() -> None:
    always = WorkingCalendar.from_json({str(day): [["00:00", "24:00"]] for day in range(7)})
    until = always.reachable_until(at("2026-11-16T10:00"))
    assert until is not None
    assert timedelta(days=6) <= until - at("2026-11-16T10:00") <= timedelta(days=7)


@pytest.mark.parametrize(
    ("night", "hours"),
    [
        ("2026-03-28", 5),  # the clock jumps from 2:00 to 3:00
        ("2026-10-24", 7),  # 2:00 to 3:00 comes twice
        ("2026-11-14", 6),
    ],
)
def test_a_night_is_as_long_as_it_really_is(night: str, hours: int) -> None:
    evening = at(f"{night}T12:00")
    assert NIGHT.working_time_between(evening, evening + timedelta(days=1)) == timedelta(hours=hours)


def test_a_slot_in_the_lost_hour_does_not_happen_and_one_in_the_double_hour_happens_twice() -> None:
    calendar = WorkingCalendar.from_json({"6": [["02:15", "02:45"]]})
    assert calendar.stretches_on(date(2026, 3, 29)) == ()
    assert calendar.stretches_on(date(2026, 10, 25)) == (
        (datetime(2026, 10, 25, 0, 15, tzinfo=UTC), datetime(2026, 10, 25, 0, 45, tzinfo=UTC)),
        (datetime(2026, 10, 25, 1, 15, tzinfo=UTC), datetime(2026, 10, 25, 1, 45, tzinfo=UTC)),
    )


def test_a_zone_that_moves_its_clock_at_midnight() -> None:
    cairo = WorkingCalendar.from_json({"4": [["00:00", "03:00"]]}, zone="Africa/Cairo")
    begins, ends = cairo.stretches_on(date(2026, 4, 24))[0]
    assert ends - begins == timedelta(hours=2)
    assert begins.astimezone(cairo.zone).time() == time(1)


@pytest.mark.parametrize(
    ("start", "minutes", "expected"),
    [
        ("2026-11-16T09:00", 180, "2026-11-16T12:00"),
        ("2026-11-16T09:00", 181, "2026-11-16T13:01"),
        ("2026-11-16T16:30", 60, "2026-11-18T09:30"),
        ("2026-11-16T17:00", 0, "2026-11-16T17:00"),
        ("2026-11-16T17:01", 0, "2026-11-18T09:00"),
    ],
)
def test_working_time_is_added_across_gaps(start: str, minutes: int, expected: str) -> None:
    assert BROKEN_DAY.add_working_time(at(start), timedelta(minutes=minutes)) == at(expected)


def test_time_is_never_taken_away() -> None:
    with pytest.raises(ValueError, match="never taken away"):
        OFFICE.add_working_time(at("2026-11-16T09:00"), timedelta(minutes=-1))


def test_who_is_away_for_ever_is_never_reachable() -> None:
    gone = WorkingCalendar(absences=((date(2026, 11, 1), date(2999, 1, 1)),))
    for search in (gone.next_reachable, lambda moment: gone.next_working_day(moment.date())):
        with pytest.raises(NeverReachable):
            search(at("2026-11-16T09:00"))


@pytest.mark.parametrize("hours", [(), (((),) * 7)])
def test_a_calendar_needs_seven_weekdays_and_an_hour(hours: tuple[tuple[()], ...]) -> None:
    with pytest.raises(ValueError, match=r"seven weekdays|at least one reachable hour"):
        WorkingCalendar(hours=hours)


def test_an_absence_ends_after_it_begins() -> None:
    with pytest.raises(ValueError, match="ends before it begins"):
        WorkingCalendar(absences=((date(2026, 11, 2), date(2026, 11, 1)),))
