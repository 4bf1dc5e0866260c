"""Dates and times: what a person reads, in both languages and in their own zone."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone, translation

from vorzimmer.foundation import clock, moments

NOW = datetime(2026, 11, 21, 8, 12, tzinfo=UTC)  # Saturday, 9:12 in Berlin


@pytest.mark.parametrize(
    ("language", "when", "long", "near"),
    [
        ("de", datetime(2026, 11, 24, 11, 0, tzinfo=UTC), "Di, 24. November, 12:00", "Di 12:00"),
        ("de-formal", datetime(2026, 11, 24, 11, 0, tzinfo=UTC), "Di, 24. November, 12:00", "Di 12:00"),
        ("en", datetime(2026, 11, 24, 11, 0, tzinfo=UTC), "Tue, 24 November, 12:00", "Tue 12:00"),
        ("de", NOW, "Sa, 21. November, 9:12", "heute 9:12"),
        ("de", datetime(2026, 11, 21, 23, 30, tzinfo=UTC), "So, 22. November, 0:30", "morgen 0:30"),
        ("en", datetime(2026, 11, 20, 8, 5, tzinfo=UTC), "Fri, 20 November, 9:05", "yesterday 9:05"),
        ("de", datetime(2026, 11, 28, 8, 0, tzinfo=UTC), "Sa, 28. November, 9:00", "Sa, 28. November, 9:00"),
        ("de", datetime(2027, 3, 1, 8, 0, tzinfo=UTC), "Mo, 1. März 2027, 9:00", "Mo, 1. März 2027, 9:00"),
        ("en", datetime(2027, 3, 1, 8, 0, tzinfo=UTC), "Mon, 1 March 2027, 9:00", "Mon, 1 March 2027, 9:00"),
    ],
)
def test_a_moment_reads_as_people_say_it(language: str, when: datetime, long: str, near: str) -> None:
    with clock.at(NOW), translation.override(language), timezone.override("Europe/Berlin"):
        assert (moments.moment(when), moments.near(when)) == (long, near)


def test_everybody_reads_their_own_clock() -> None:
    noon = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)
    with clock.at(NOW), translation.override("de"), timezone.override(ZoneInfo("America/New_York")):
        assert moments.near(noon) == "Di 6:00"


def test_a_plain_day_needs_no_zone() -> None:
    with clock.at(NOW), translation.override("de"), timezone.override("Europe/Berlin"):
        assert [moments.near_day(date(2026, 11, day)) for day in (20, 21, 22, 23, 28)] == [
            "gestern",
            "heute",
            "morgen",
            "Mo",
            "Sa, 28. November",
        ]


@pytest.mark.parametrize(
    ("minutes", "words", "column"),
    [
        (0, "0 min", "0:00"),
        (40, "40 min", "0:40"),
        (120, "2 h", "2:00"),
        (400, "6 h 40", "6:40"),
        (125, "2 h 05", "2:05"),
        (-30, "−30 min", "−0:30"),
    ],
)
def test_an_amount_of_time(minutes: int, words: str, column: str) -> None:
    assert (moments.duration(minutes), moments.hours(minutes)) == (words, column)
