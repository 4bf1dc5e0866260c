"""What a row would become, and what it says when it cannot."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from vorzimmer.portability.csv.lines import Place, read_line
from vorzimmer.tasks.kinds import Typist, load_kinds

COLUMNS = {"0": "title", "1": "outcome", "2": "client", "3": "kind", "4": "due", "5": "budget", "6": "done"}
TYPIST = Typist(language="de", zone=ZoneInfo("Europe/Berlin"))


@pytest.fixture
def place(house):
    return Place.of([house.engagement, house.other], None, load_kinds(), TYPIST)


def line(place, *cells):
    return read_line(2, [*cells, *[""] * (7 - len(cells))], COLUMNS, place)


def test_a_good_row(house, place):
    found = line(place, "Zug", "Nach Wien", "adler maschinenbau gmbh", "Reise", "24.11.2026 14:30", "1:30")
    assert found.is_good
    assert not found.notes
    assert found.engagement == house.engagement
    assert found.wanted["kind"] == "travel"
    assert found.wanted["budget_minutes"] == 90
    assert found.wanted["due_at"].astimezone(UTC) == datetime(2026, 11, 24, 13, 30, tzinfo=UTC)


def test_a_day_without_a_time_means_its_end(place):
    assert line(place, "Zug", "", "Ernst", "", "2026-11-24").wanted["due_at"].hour == 17


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [("90", 90), ("1:30", 90), ("1,5 h", 90), ("2 Std.", 120), ("45 min", 45), ("1h 15m", 75), ("0:45:00", 45)],
)
def test_time_budgets_as_people_write_them(place, typed, minutes):
    assert line(place, "Zug", "", "Ernst", "", "", typed).wanted["budget_minutes"] == minutes


@pytest.mark.parametrize(
    "cells",
    [
        ("", "", "Ernst"),
        ("Zug", "", "Nobody & Co"),
        ("Zug", "", ""),
        ("Zug", "", "Ernst", "", "bald"),
        ("Zug", "", "Ernst", "", "31.2.2026"),
        ("Zug", "", "Ernst", "", "", "", "ja"),
        ("Zug", "", "Ernst", "", "", "", "2026-11-01T10:00:00Z"),
    ],
)
def test_rows_that_stay_outside_say_why(place, cells):
    found = line(place, *cells)
    assert not found.is_good
    assert all(str(words) for words in found.problems)


def test_what_does_not_matter_enough_is_only_noted(place):
    found = line(place, "Zug", "", "Ernst", "Zauberei", "", "viel")
    assert found.is_good
    assert len(found.notes) == 2
    assert found.wanted["kind"] == ""
    assert found.wanted["budget_minutes"] is None


def test_rows_without_a_client_go_where_it_was_said(house):
    place = Place.of([house.engagement], house.engagement, load_kinds(), TYPIST)
    assert line(place, "Zug").engagement == house.engagement
    other = line(place, "Zug", "", "Unbekannt AG")
    assert other.engagement == house.engagement
    assert other.notes


def test_a_long_title_is_kept_whole(place):
    found = line(place, "x" * 300, "mehr", "Ernst")
    assert len(found.wanted["title"]) <= 200
    assert "x" * 300 in found.wanted["outcome"]
