"""Numbers, amounts, dates and times as people type them in German and in English."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from vorzimmer.tasks.kinds.moments import day, moment
from vorzimmer.tasks.kinds.numbers import amount, number

BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")


def shown(found: Decimal | None) -> float | None:
    return None if found is None else float(found)


@pytest.mark.parametrize(
    ("text", "german", "english"),
    [
        ("12", 12, 12),
        ("12,5", 12.5, 12.5),
        ("12.5", 12.5, 12.5),
        ("1.500", 1500, 1.5),
        ("1,500", 1.5, 1500),
        ("1.234,5", 1234.5, 1234.5),
        ("1,234.5", 1234.5, 1234.5),
        ("1.234.567", 1234567, 1234567),
        ("1,234,567.25", 1234567.25, 1234567.25),
        ("1'234.50", 1234.5, 1234.5),
        ("1 234,50", 1234.5, 1234.5),
        ("0", 0, 0),
        ("-3", -3, -3),
        ("zwölf", None, None),
        ("1,2,3", None, None),
        ("1.23.456", None, None),
        ("12 Stück", None, None),
        ("9" * 40, None, None),
        ("1e5", None, None),
        ("  ", None, None),
    ],
)
def test_numbers(text: str, german: object, english: object) -> None:
    assert shown(number(text, "de")) == german
    assert shown(number(text, "en")) == english


@pytest.mark.parametrize(
    ("text", "language", "expected", "currency"),
    [
        ("250", "de", "250.00", "EUR"),
        ("1.200,50 €", "de", "1200.50", "EUR"),
        ("50,- Euro", "de", "50.00", "EUR"),
        ("50,–", "de", "50.00", "EUR"),
        ("CHF 1'200.50", "de", "1200.50", "CHF"),
        ("Fr. 30.-", "de", "30.00", "CHF"),
        ("£1,200.50", "en", "1200.50", "GBP"),
        ("1,200", "en", "1200.00", "GBP"),
        ("300 usd", "en", "300.00", "USD"),
        ("0", "de", "0.00", "EUR"),
    ],
)
def test_amounts(text: str, language: str, expected: str, currency: str) -> None:
    assert amount(text, language, "GBP" if language == "en" else "EUR") == (Decimal(expected), currency)


@pytest.mark.parametrize("text", ["viel", "-5", "12,345 €", "10 bis 20 EUR", "€", "5 EUR 3 USD"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    assert amount(text, "de", "EUR") is None


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-04",
        "4.11.2026",
        "04.11.26",
        "4. 11. 2026",
        "4/11/2026",
        "4. November 2026",
        "4 Nov 2026",
        "November 4, 2026",
        "Nov. 4th 2026",
        "4. NOV. 2026",
        "4th November, 2026",
    ],
)
def test_dates(text: str) -> None:
    assert day(text) == date(2026, 11, 4)


@pytest.mark.parametrize(
    "text", ["31.11.2026", "11/24/2026", "bald", "4.11.", "2026-13-01", "4. Brumaire 2026", "0.0.0"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    assert day(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-24T14:30",
        "2026-11-24 14:30",
        "24.11.2026 14:30",
        "24.11.26, 14.30 Uhr",
        "24. November 2026 um 14:30",
        "24 November 2026 at 2:30 pm",
        "November 24, 2026, 2:30pm",
        "2026-11-24T14:30:00",
    ],
)
def test_dates_with_a_time_are_moments_in_the_zone(text: str) -> None:
    assert moment(text, BERLIN) == datetime(2026, 11, 24, 14, 30, tzinfo=BERLIN)
    assert moment(text, NEW_YORK) == datetime(2026, 11, 24, 14, 30, tzinfo=NEW_YORK)


def test_whole_hours() -> None:
    assert moment("24.11.2026 um 9 Uhr", BERLIN) == datetime(2026, 11, 24, 9, tzinfo=BERLIN)
    assert moment("24 Nov 2026 12 am", BERLIN) == datetime(2026, 11, 24, tzinfo=BERLIN)


@pytest.mark.parametrize(
    "text",
    ["24.11.2026", "24. November 2026", "14:30", "24.11.2026 25:00", "24.11.2026 13 pm", "24.11.2026 14"],
)
def test_what_is_no_moment_is_refused(text: str) -> None:
    assert moment(text, BERLIN) is None
