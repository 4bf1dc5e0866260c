"""Quiet hours by the clock on the wall."""

from datetime import UTC, datetime, time

import pytest

from vorzimmer.notifications.quiet import after_quiet, quiet_until
from vorzimmer.people.models import User


def person(begin, end, zone="Europe/Berlin"):
    return User(quiet_from=begin, quiet_until=end, timezone=zone)


def utc(day, hour, minute=0, month=11):
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("begin", "end", "moment", "until"),
    [
        (time(20), time(7), utc(24, 18, 59), None),
        (time(20), time(7), utc(24, 19), utc(25, 6)),
        (time(20), time(7), utc(25, 5, 59), utc(25, 6)),
        (time(20), time(7), utc(25, 6), None),
        (time(12), time(13), utc(24, 11, 30), utc(24, 12)),
        (time(12), time(13), utc(24, 12), None),
        (time(0), time(6), utc(23, 23, 30), utc(24, 5)),
        (None, None, utc(24, 2), None),
        (time(20), None, utc(24, 22), None),
        (time(8), time(8), utc(24, 9), None),
    ],
)
def test_they_may_go_over_midnight(begin, end, moment, until):
    assert quiet_until(person(begin, end), moment) == until
    assert after_quiet(person(begin, end), moment) == (until or moment)


def test_the_night_in_which_the_clock_goes_forward_is_an_hour_shorter():
    sleeper = person(time(22), time(7))
    assert quiet_until(sleeper, utc(28, 21, month=3)) == utc(29, 5, month=3)


def test_the_night_in_which_the_clock_goes_back_is_an_hour_longer():
    sleeper = person(time(22), time(7))
    assert quiet_until(sleeper, utc(24, 20, month=10)) == utc(25, 6, month=10)


def test_an_end_that_the_clock_skips_comes_all_the_same():
    assert quiet_until(person(time(22), time(2, 30)), utc(28, 22, month=3)) == utc(29, 1, 30, month=3)


def test_by_the_clock_of_the_person():
    assert quiet_until(person(time(22), time(7), "America/New_York"), utc(25, 3)) == utc(25, 12)
