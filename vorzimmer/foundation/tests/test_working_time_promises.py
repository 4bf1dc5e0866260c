"""The promise of an answer: the rule as it stands in the agreement, and assistants with unusual hours."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from vorzimmer.foundation.working_time import (
    NeverReachable,
    PromiseClock,
    PromiseRule,
    WorkingCalendar,
    answer_by,
    due_after_pause,
)

BERLIN = ZoneInfo("Europe/Berlin")
HAMBURG = WorkingCalendar(holidays_region="DE-HH")


def at(text: str, zone: ZoneInfo = BERLIN) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone)


def every_day(start: str, end: str) -> WorkingCalendar:
    return WorkingCalendar.from_json({str(day): [[start, end]] for day in range(5)})


@pytest.mark.parametrize(
    ("received", "promised"),
    [
        ("2026-11-16T00:01", "2026-11-16T18:00"),
        ("2026-11-16T13:59", "2026-11-16T18:00"),
        ("2026-11-16T14:00", "2026-11-16T18:00"),
        ("2026-11-16T14:00:01", "2026-11-17T12:00"),
        ("2026-11-16T23:59", "2026-11-17T12:00"),
        ("2026-11-20T15:00", "2026-11-23T12:00"),  # Friday afternoon
        ("2026-11-21T10:00", "2026-11-23T12:00"),  # Saturday morning
        ("2026-12-24T15:00", "2026-12-28T12:00"),  # Christmas, then the weekend
        ("2026-10-30T15:00", "2026-11-02T12:00"),
        ("2026-03-27T15:00", "2026-03-30T12:00"),  # across the change to summer time
        ("2026-10-23T15:00", "2026-10-26T12:00"),
    ],
)
def test_the_rule_of_the_agreement(received: str, promised: str) -> None:
    assert answer_by(at(received), HAMBURG) == at(promised)


def test_a_holiday_counts_where_the_assistant_works() -> None:
    tuesday = at("2026-01-06T10:00")
    assert answer_by(tuesday, WorkingCalendar(holidays_region="DE-BY")) == at("2026-01-07T12:00")
    assert answer_by(tuesday, HAMBURG) == at("2026-01-06T18:00")


def test_the_clock_is_that_of_the_assistant() -> None:
    manila = WorkingCalendar(zone=ZoneInfo("Asia/Manila"))
    assert answer_by(at("2026-11-16T08:00"), manila) == at("2026-11-17T12:00", manila.zone)


@pytest.mark.parametrize(
    ("hours", "received", "promised"),
    [
        # hours that end before 18:00 leave the agreed time as it is
        (("08:00", "16:00"), "2026-11-16T13:00", "2026-11-16T18:00"),
        # gone home when the order came in, or as good as
        (("08:00", "12:00"), "2026-11-16T10:59", "2026-11-16T18:00"),
        (("08:00", "12:00"), "2026-11-16T11:30", "2026-11-17T12:00"),
        (("08:00", "12:00"), "2026-11-16T13:00", "2026-11-17T12:00"),
        # hours that begin after 12:00
        (("13:00", "19:00"), "2026-11-16T09:00", "2026-11-16T18:00"),
        (("13:00", "19:00"), "2026-11-16T15:00", "2026-11-17T12:00"),
        (("13:00", "19:00"), "2026-11-16T18:30", "2026-11-17T18:00"),
        (("13:00", "19:00"), "2026-11-15T10:00", "2026-11-16T18:00"),
        # evenings
        (("19:00", "22:00"), "2026-11-16T09:00", "2026-11-16T22:00"),
        (("19:00", "22:00"), "2026-11-16T16:00", "2026-11-17T12:00"),
        (("19:00", "22:00"), "2026-11-15T10:00", "2026-11-16T22:00"),
        # half an hour a day: the second day makes it an hour
        (("09:00", "09:30"), "2026-11-16T08:00", "2026-11-17T12:00"),
    ],
)
def test_a_promise_always_lies_within_reach(hours: tuple[str, str], received: str, promised: str) -> None:
    assert answer_by(at(received), every_day(*hours)) == at(promised)


def test_an_absence_moves_the_promise_behind_it() -> None:
    away = WorkingCalendar(absences=((date(2026, 11, 16), date(2026, 11, 20)),))
    assert answer_by(at("2026-11-16T10:00"), away) == at("2026-11-23T12:00")


def test_another_rule() -> None:
    quick = PromiseRule(same_day_until=time(16), same_day_by=time(17), next_day_by=time(10))
    assert answer_by(at("2026-11-16T15:30"), HAMBURG, quick) == at("2026-11-16T17:00")
    assert answer_by(at("2026-11-16T16:30"), HAMBURG, quick) == at("2026-11-17T10:00")


def test_a_rule_that_makes_no_sense_is_refused() -> None:
    with pytest.raises(ValueError, match="comes after the last moment"):
        PromiseRule(same_day_until=time(18), same_day_by=time(18))
    with pytest.raises(ValueError, match="not negative"):
        PromiseRule(within_reach=timedelta(seconds=-1))


def test_nobody_promises_what_can_never_be() -> None:
    gone = WorkingCalendar(absences=((date(2026, 1, 1), date(2999, 1, 1)),))
    with pytest.raises(NeverReachable):
        answer_by(at("2026-11-16T10:00"), gone)


@pytest.mark.parametrize(
    ("due", "paused", "resumed", "moved"),
    [
        # two hours left at the pause, two hours left afterwards
        ("2026-11-16T16:00", "2026-11-16T14:00", "2026-11-16T15:00", "2026-11-16T17:00"),
        ("2026-11-16T16:00", "2026-11-16T14:00", "2026-11-17T10:00", "2026-11-17T12:00"),
        ("2026-11-16T18:00", "2026-11-16T14:00", "2026-11-16T16:00", "2026-11-17T11:00"),
        # nothing reachable passed
        ("2026-11-17T12:00", "2026-11-16T17:00", "2026-11-17T09:00", "2026-11-17T12:00"),
        ("2026-11-16T18:00", "2026-11-16T17:15", "2026-11-16T17:45", "2026-11-16T18:00"),
        # the answer came after the moment had passed: due when work begins
        ("2026-11-16T18:00", "2026-11-16T17:15", "2026-11-16T20:00", "2026-11-17T09:00"),
        # already late at the pause
        ("2026-11-16T12:00", "2026-11-16T14:00", "2026-11-17T14:00", "2026-11-16T12:00"),
    ],
)
def test_a_due_moment_stands_still_in_a_pause(due: str, paused: str, resumed: str, moved: str) -> None:
    assert due_after_pause(HAMBURG, at(due), at(paused), at(resumed)) == at(moved)


def test_a_pause_ends_after_it_begins() -> None:
    with pytest.raises(ValueError, match="ends after it begins"):
        due_after_pause(HAMBURG, at("2026-11-16T12:00"), at("2026-11-16T11:00"), at("2026-11-16T10:00"))


def test_the_clock_of_a_promise_tells_what_is_left_and_whether_it_is_late() -> None:
    running = PromiseClock(HAMBURG, due=at("2026-11-16T16:00"))
    assert running.left(at("2026-11-16T14:00")) == timedelta(hours=2)
    assert not running.is_late(at("2026-11-16T16:00"))
    assert running.is_late(at("2026-11-16T16:01"))
    assert running.resumed(at("2026-11-16T15:00")) == running

    standing = running.paused(at("2026-11-16T14:00"))
    assert standing.paused(at("2026-11-16T15:00")) == standing
    assert standing.left(at("2026-11-20T14:00")) == timedelta(hours=2)
    assert not standing.is_late(at("2026-11-20T14:00"))

    again = standing.resumed(at("2026-11-17T10:00"))
    assert (again.due, again.paused_at) == (at("2026-11-17T12:00"), None)
