"""Folding, stems and slips: pure text."""

import pytest

from vorzimmer.search.text.distance import allowed, distance
from vorzimmer.search.text.shown import Wanted, marked, snippet
from vorzimmer.search.text.words import loose, stems, words_of

SAME = [
    ("Häuser", "Haus"),
    ("Haeuser", "Häuser"),
    ("Hauser", "Häuser"),
    ("Rechnungen", "Rechnung"),
    ("Straße", "Strasse"),
    ("STRASSEN", "Straße"),
    ("Übersetzung", "uebersetzung"),
    ("Verträge", "Vertrag"),
    ("Mueller", "Müller"),
    ("Müller", "MÜLLER"),
    ("Züge", "Zug"),
    ("Café", "Cafe"),
    ("meetings", "meeting"),
    ("invoices", "invoice"),
    ("booking", "book"),
]
APART = [("Haus", "Hase"), ("Rechnung", "Rechen"), ("Wien", "Wein"), ("buchen", "Bauch")]


def stems_of(text):
    return {stem for word in words_of(text) for stem in stems(word)}


@pytest.mark.parametrize(("one", "other"), SAME)
def test_forms_of_a_word_have_a_stem_in_common(one, other):
    assert stems_of(one) & stems_of(other)


@pytest.mark.parametrize(("one", "other"), APART)
def test_other_words_do_not(one, other):
    assert not stems_of(one) & stems_of(other)


def test_words_are_letters_and_digits_in_any_case():
    assert list(words_of("Der Zug, 9:30 – Gleis_7 (ÖBB)!")) == ["der", "zug", "9", "30", "gleis", "7", "öbb"]


@pytest.mark.parametrize("beginning", ["ha", "hau", "häu", "haeus", "hae"])
def test_the_beginning_of_a_word_is_loose_about_umlauts(beginning):
    assert loose("häuser").startswith(loose(beginning))


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("rechnug", "rechnung", 1),
        ("rechnugn", "rechnung", 1),
        ("rchnugn", "rechnung", 2),
        ("wein", "wien", 1),
        ("haus", "haus", 0),
        ("ab", "xyz", 3),
    ],
)
def test_slips_are_counted(one, other, slips):
    assert min(distance(one, other, 2), 3) == slips
    assert distance(one, other, 2) == distance(other, one, 2)


def test_short_words_are_taken_as_they_are():
    assert [allowed(word) for word in ("ab", "wien", "rechnung")] == [0, 1, 2]


def test_what_was_found_is_marked_and_everything_else_is_escaped():
    fits = Wanted(stems_of("Haus"))
    assert marked("<b>Häuser</b> & Hof", fits) == "&lt;b&gt;<mark>Häuser</mark>&lt;/b&gt; &amp; Hof"


def test_nothing_in_a_text_can_become_markup():
    fits = Wanted(stems_of("script"))
    assert marked("<script>alert('Haus')</script>", fits).count("<") == 4  # two opened marks and two closed ones


def test_a_line_is_cut_around_the_first_word_that_was_found():
    text = "Anfang " * 40 + "dann die Rechnung " + "Ende " * 80
    line = str(snippet(text, Wanted(stems_of("Rechnungen"))))
    assert line.startswith("… ")
    assert line.endswith(" …")
    assert "<mark>Rechnung</mark>" in line
    assert len(line) < 260
