"""Deadlines between other words, in both languages. It is Sunday, 22 November 2026, ten o'clock in Berlin."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from vorzimmer.tasks.capture.dates import find_date
from vorzimmer.tasks.capture.voice import points_to_voice

NOW = datetime(2026, 11, 22, 10, tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Bitte bis Freitag erledigen", "2026-11-27 17:00"),
        ("bis Freitag, 15 Uhr", "2026-11-27 15:00"),
        ("spätestens am Freitag um 15:30", "2026-11-27 15:30"),
        ("bis Freitagabend", "2026-11-27 18:00"),
        ("bis Freitag, 27. November, 17:00", "2026-11-27 17:00"),
        ("bis Di, 24. November", "2026-11-24 17:00"),
        ("bis zum 24.11.", "2026-11-24 17:00"),
        ("bis 24.11. um 9 Uhr", "2026-11-24 09:00"),
        ("bis 1.1.", "2027-01-01 17:00"),
        ("Frist: 30.11.2026", "2026-11-30 17:00"),
        ("bis Ende nächster Woche", "2026-11-27 17:00"),
        ("bis Ende der Woche", "2026-11-27 17:00"),
        ("bis Monatsende", "2026-11-30 17:00"),
        ("bis Mitte Dezember", "2026-12-15 17:00"),
        ("bis KW 50", "2026-12-11 17:00"),
        ("bis morgen früh", "2026-11-23 09:00"),
        ("Ruf ihn übermorgen an", "2026-11-24 17:00"),
        ("in drei Tagen", "2026-11-25 17:00"),
        ("innerhalb von 2 Wochen", "2026-12-06 17:00"),
        ("bis 9 Uhr", "2026-11-23 09:00"),
        ("by 24 Nov", "2026-11-24 17:00"),
        ("by Nov 24 at 3 pm", "2026-11-24 15:00"),
        ("by next Friday", "2026-11-27 17:00"),
        ("due on 1 December 2026", "2026-12-01 17:00"),
        ("until the 3rd of December", "2026-12-03 17:00"),
        ("by tomorrow noon", "2026-11-23 12:00"),
        ("by Monday morning", "2026-11-23 09:00"),
        ("within two weeks", "2026-12-06 17:00"),
        ("by the end of the month", "2026-11-30 17:00"),
        ("no later than 30/11/2026", "2026-11-30 17:00"),
        ("by EOD", "2026-11-22 17:00"),
        ("by 5 pm", "2026-11-22 17:00"),
        ("by 2026-12-01 14:00", "2026-12-01 14:00"),
        ("Flug am 3. Dezember, bitte bis Freitag buchen", "2026-11-27 17:00"),
    ],
)
def test_a_deadline_is_found(text, moment):
    found = find_date(text, NOW)
    assert found is not None
    assert f"{found.moment:%Y-%m-%d %H:%M}" == moment
    assert found.moment.tzinfo == NOW.tzinfo


@pytest.mark.parametrize(
    "text",
    [
        "", "Guten Morgen Ben", "heute Morgen war er da", "bis Berlin", "bis zu 5 Leute", "bis 5 Stück", "by train",
        "by 24 people", "Flug am 3. Dezember", "bis Montage fertig ist", "bis 12.10.2020", "bis 31.2.2027", "bis 27:00 Uhr",
    ],
)  # fmt: skip
def test_other_words_are_no_deadline(text):
    assert find_date(text, NOW) is None


def test_where_it_was_said_is_known_so_that_a_title_can_go_without():
    text = "Hotel bis Freitag um 12 Uhr reservieren"
    found = find_date(text, NOW)
    assert found is not None
    assert text[found.start : found.end] == "bis Freitag um 12 Uhr"


def test_the_day_is_that_of_the_writer():
    late = datetime(2026, 11, 22, 23, 30, tzinfo=ZoneInfo("America/New_York"))
    found = find_date("by tomorrow", late)
    assert found is not None
    assert found.moment.isoformat() == "2026-11-23T17:00:00-05:00"


@pytest.mark.parametrize(
    "text", ["Siehe Sprachnotiz", "see voice note.", "Sprachnachricht anhören", "(voice memo)", "Aufnahme"]
)
def test_a_pointer_to_the_voice_note_says_nothing_yet(text):
    assert points_to_voice(text)


@pytest.mark.parametrize("text", ["", "Sprachnotiz abtippen und an Weber senden", "Edit the voice note", "Flug buchen"])
def test_words_about_a_voice_note_are_words(text):
    assert not points_to_voice(text)
