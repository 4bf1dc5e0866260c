"""What is shown is said by the address."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from vorzimmer.calendars.look import SHAPES, Look, parse_day, span_words
from vorzimmer.foundation import clock

days = st.dates(date(1950, 1, 1), date(2150, 1, 1))


@given(st.sampled_from(SHAPES), days)
def test_turning_forward_and_back_leaves_nothing_out(shape, day):
    look = Look(shape, day)
    after = Look(shape, look.after)
    assert after.first <= look.last + timedelta(days=1)
    assert Look(shape, after.before).first == look.first
    assert look.first <= look.day <= look.last


@given(days)
def test_a_month_is_whole_weeks_around_it(day):
    look = Look("month", day)
    assert look.first.weekday() == 0
    assert look.count % 7 == 0
    assert look.first <= day.replace(day=1)
    assert {each.month for each in look.days} >= {day.month}


@pytest.mark.parametrize("said", ["", "x", "0001-01-01", "9999-12-31", "2026-02-30", "2026-13-01"])
def test_nonsense_shows_today(said):
    with clock.at(datetime(2026, 11, 22, 12, tzinfo=UTC)):
        assert Look.read({"day": said, "shape": "yes"}).day == date(2026, 11, 22)
    assert parse_day(said) is None


def test_the_title_says_what_both_days_share_once():
    with translation.override("de"):
        assert span_words(date(2026, 11, 23), date(2026, 11, 29)) == "23. – 29. November 2026"
        assert span_words(date(2026, 11, 30), date(2026, 12, 6)) == "30. November – 6. Dezember 2026"
        assert span_words(date(2026, 12, 28), date(2027, 1, 3)) == "28. Dezember 2026 – 3. Januar 2027"
        assert Look("week", date(2026, 11, 24)).week == "KW 48"
        assert Look("agenda", date(2026, 11, 24)).week == ""
    with translation.override("en"):
        assert Look("month", date(2026, 11, 24)).title == "November 2026"
