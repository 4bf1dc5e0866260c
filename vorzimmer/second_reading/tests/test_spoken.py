"""Whether those who read a text like its language."""

import pytest

from vorzimmer.people.models import User
from vorzimmer.second_reading.readers import Reader, Readers
from vorzimmer.second_reading.spoken import about_language

GERMAN = "Kannst du mir bitte bis Dienstag die Liste schicken?"
BEN = Reader("Ben", "de", frozenset({"de", "en"}))
OLIVER = Reader("Oliver", "en", frozenset({"en"}))
PIOTR = Reader("Piotr", "pl", frozenset({"pl", "en"}))
URL = "/propose/"


def said(*people, language="de", text=GERMAN, **fields):
    return about_language(text, language, Readers(people=people, language="de", propose_url=URL, **fields))


def test_nothing_where_everybody_reads_it():
    assert said(BEN) is None
    assert said(BEN, OLIVER, language="en") is None
    assert said() is None


def test_who_likes_another_language_better_is_named_and_it_can_be_proposed():
    hint = said(OLIVER)
    assert hint.words == "Oliver likes to read English best."
    assert (hint.offer, hint.propose_url) == ("en", URL)
    assert said(OLIVER, PIOTR).words == "Oliver, Piotr read other languages more easily."
    assert said(PIOTR).offer == "en"


def test_nothing_is_offered_where_it_cannot_be_proposed():
    assert said(OLIVER, why_not="no").offer == ""
    assert said(OLIVER, waits=True).waits
    assert said(OLIVER, waits=True).offer == ""


def test_what_was_agreed_wins():
    hint = said(OLIVER, BEN, agreed="en")
    assert hint.words == "Here you agreed to write in English."
    assert hint.offer == ""
    assert said(PIOTR, agreed="de") is None


@pytest.mark.parametrize("text", ["Okay, danke", "Super", ""])
def test_a_few_words_are_left_in_peace(text):
    assert said(OLIVER, text=text) is None


def test_a_reader_out_of_a_profile():
    person = User(name="Elena Escher", language="de", languages=[
        {"language": "de", "level": "native"}, {"language": "en", "level": "C2"}, {"language": "fr", "level": "A1"},
    ])  # fmt: skip
    assert Reader.of(person) == Reader("Elena", "de", frozenset({"de", "en"}))
    assert Reader.of(User(name="Oliver", language="en")) == Reader("Oliver", "en", frozenset({"en"}))
