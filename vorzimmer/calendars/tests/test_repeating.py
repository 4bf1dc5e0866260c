"""Sentences become rules and rules become sentences again."""

from datetime import date
from itertools import islice

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from vorzimmer.calendars import repeating
from vorzimmer.calendars.forms.repeat import RepeatForm, as_initial, own_rule

BERLIN = "Europe/Berlin"
TUESDAY = date(2026, 11, 24)


def rule(first=TUESDAY, zone=BERLIN, own="", **said):
    form = RepeatForm({"how_long": "never", "interval": "1", **said}, zone=zone, own=own)
    assert form.is_valid(), form.errors
    return form.rule(first)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"pattern": "never"}, ""),
        ({"pattern": "daily"}, "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU"),
        ({"pattern": "workdays"}, "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ({"pattern": "weekly"}, "FREQ=WEEKLY;BYDAY=TU"),
        ({"pattern": "weekly", "weekdays": ["0", "3"], "interval": "2"}, "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH"),
        ({"pattern": "monthly_day"}, "FREQ=MONTHLY;BYMONTHDAY=24"),
        ({"pattern": "monthly_weekday"}, "FREQ=MONTHLY;BYDAY=+4TU"),
        ({"pattern": "yearly"}, "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=24"),
        ({"pattern": "weekly", "how_long": "count", "count": "5"}, "FREQ=WEEKLY;BYDAY=TU;COUNT=5"),
        (
            {"pattern": "weekly", "how_long": "until", "until": "2026-12-22"},
            "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261222T225959Z",
        ),
    ],
)
def test_a_sentence_becomes_a_rule(said, expected):
    assert rule(**said) == expected


@given(
    st.sampled_from(["daily", "workdays", "weekly", "monthly_day", "monthly_weekday", "yearly"]), st.integers(1, 4),
    st.sampled_from([{"how_long": "never"}, {"how_long": "count", "count": "7"}, {"how_long": "until", "until": "2031-03-30"}]),
    st.sampled_from([BERLIN, "Pacific/Auckland", "America/New_York", "Asia/Kolkata"]),
    st.dates(date(2026, 1, 1), date(2030, 12, 31)),
)  # fmt: skip
def test_what_was_chosen_stands_in_the_form_again(pattern, interval, ends, zone, first):
    text = rule(first, zone, pattern=pattern, interval=str(interval), **ends)
    begun = as_initial(text, first, zone)
    assert begun["pattern"] == pattern
    assert begun["how_long"] == ends["how_long"]
    again = {name: str(value) if not isinstance(value, list) else value for name, value in begun.items() if value}
    assert rule(first, zone, **again) == text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("FREQ=DAILY", "Jeden Montag, Dienstag"),
        ("FREQ=WEEKLY", "Jeden Dienstag"),
        ("FREQ=MONTHLY", "Am 24. jedes Monats"),
        ("FREQ=YEARLY", "Jedes Jahr am 24. November"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;UNTIL=20261231T225959Z", "Alle zwei Wochen"),
        ("FREQ=HOURLY", "Nach einer eigenen Regel"),
    ],
)
def test_rules_of_other_programs_are_said_in_words(text, words):
    with translation.override("de"):
        assert repeating.sentence(text, TUESDAY, BERLIN).startswith(words)


def test_a_rule_that_no_sentence_says_is_kept():
    text = "FREQ=MONTHLY;BYDAY=-2FR"
    assert own_rule(text, TUESDAY, BERLIN) == text
    assert rule(own=text, pattern="own") == text
    assert own_rule("FREQ=WEEKLY", TUESDAY, BERLIN) == ""


def test_the_end_is_asked_for():
    form = RepeatForm({"pattern": "weekly", "how_long": "until"}, zone=BERLIN)
    assert not form.is_valid()
    assert "until" in form.errors


def test_it_begins_on_the_first_day_that_the_rule_names():
    assert repeating.first_day("FREQ=WEEKLY;BYDAY=MO", TUESDAY, BERLIN) == date(2026, 11, 30)
    assert list(islice(repeating.next_days("FREQ=DAILY;COUNT=2", TUESDAY, BERLIN), 5)) == [TUESDAY, date(2026, 11, 25)]
