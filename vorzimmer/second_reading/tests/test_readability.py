"""The formulas give the values that were published for them."""

import pytest

from vorzimmer.second_reading.drafts import Draft
from vorzimmer.second_reading.readability import (
    Counts,
    amstad,
    count,
    figures,
    flesch,
    flesch_kincaid,
    lix,
    wiener_1,
)
from vorzimmer.second_reading.syllables import syllables

from .texts import LAW, PLAIN

PLATYPUS = "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature."
DUCKLINGS = "Alle meine Entchen schwimmen auf dem See, Köpfchen unters Wasser, Schwänzchen in die Höh."
PARTIES = (
    "Alle Parteien widmen dem Thema rein quantitativ betrachtet nennenswerte Aufmerksamkeit, die Grünen wenig"
    " überraschend am meisten."
)


def counted(text, language):
    draft = Draft(text, language)
    return count(draft.words, len(draft.sentences), language)


def test_flesch_kincaid_of_the_worked_example():
    """npm `flesch-kincaid`: 1 sentence, 13 words, 26 syllables give 13.08; Flesch 24.44 for the same sentence."""
    assert round(flesch_kincaid(Counts(1, 13, 26)), 2) == 13.08
    found = counted(PLATYPUS, "en")
    assert (found.words, found.syllables) == (13, 26)
    assert round(flesch_kincaid(found), 2) == 13.08
    assert round(flesch(found), 2) == 24.44


def test_with_the_syllables_that_wikipedia_counts():
    """Wikipedia counts 24 syllables in the same sentence: 37.5 and grade 11.3. Dictionaries count 26."""
    assert round(flesch(Counts(1, 13, 24)), 1) == 37.5
    assert round(flesch_kincaid(Counts(1, 13, 24)), 1) == 11.3


def test_the_ends_of_the_scales():
    """Flesch Reading Ease ends at 121.22, Flesch-Kincaid begins at -3.40: one word of one syllable a sentence."""
    assert round(flesch(counted("Go. See. Stop. Rest.", "en")), 2) == 121.22
    assert round(flesch_kincaid(counted("Go. See. Stop. Rest.", "en")), 2) == -3.40
    assert round(flesch(counted("The cat sat on the mat. It was a warm day.", "en")), 2) == 116.65


@pytest.mark.parametrize(("text", "value"), [(DUCKLINGS, 3.8), (PARTIES, 13.9)])
def test_wiener_sachtextformel_of_the_two_known_sentences(text, value):
    """The two sentences with which textstat tests the first formula."""
    assert round(wiener_1(counted(text, "de")), 1) == value


def test_amstad_and_lix_by_hand():
    """No published value was found for these two: 14 words, 22 syllables and 4 long words were counted by hand."""
    found = counted(DUCKLINGS, "de")
    assert (found.words, found.syllables, found.long_words) == (14, 22, 4)
    assert amstad(found) == pytest.approx(180 - 14 - 58.5 * 22 / 14)
    assert lix(found) == pytest.approx(14 + 400 / 14)


GERMAN = {
    "Haus": 1, "Arbeit": 2, "Rechnung": 2, "Rechnungsbearbeitung": 6, "Termin": 2, "schicken": 2, "bitte": 2,
    "Information": 5, "Assistenz": 3, "Auto": 2, "Theater": 3, "Familie": 4, "Zusammenarbeit": 5, "eigentlich": 3,
    "Universität": 5, "bearbeiten": 4, "Freigabe": 3, "Reise": 2, "Ergebnis": 3, "Kreation": 4, "Idee": 2, "real":
    2, "neue": 2, "Freie": 2, "Dienstag": 2, "Sie": 1, "schauen": 2, "freuen": 2, "Beirat": 2, "geändert": 3,
    "Gespräch": 2, "Büro": 2, "Museum": 3, "Ruhe": 2, "Vertrag": 2, "Auftraggeber": 4, "Einarbeitung": 4, "Nation":
    3, "Studium": 3, "Linie": 3, "aktuell": 3, "Situation": 5, "individuell": 5, "ungefähr": 3, "Ansprechperson": 4,
    "Qualität": 3, "bequem": 2, "Quelle": 2, "ja": 1, "beenden": 3, "geehrte": 3, "Januar": 3, "Diät": 2, "Poesie":
    3, "Vereinbarung": 4, "beurteilen": 4,
}  # fmt: skip
ENGLISH = {
    "make": 1, "table": 2, "information": 4, "create": 2, "area": 3, "people": 2, "business": 2, "the": 1, "asked":
    1, "wanted": 2, "needed": 2, "being": 2, "idea": 3, "science": 2, "quiet": 2, "every": 2, "reptilian": 4,
    "creature": 2, "hybrid": 2, "platypus": 3, "Australian": 4, "seemingly": 3, "mammal": 2, "recommendation": 5,
    "please": 1, "Tuesday": 2, "invoice": 2, "supplier": 3, "meeting": 2, "readable": 3, "sentence": 2, "passage":
    2, "itself": 2, "used": 1, "prove": 1, "point": 1, "taken": 2, "reading": 2, "unto": 2, "confirmed": 2,
    "travel": 2, "arrange": 2, "assistant": 3, "available": 4, "before": 2, "possible": 3, "really": 2, "usually":
    4, "client": 2, "orange": 2, "serious": 3, "material": 4, "nation": 2, "does": 1, "goes": 1, "changes": 2,
    "places": 2, "houses": 2, "closes": 2, "times": 1, "little": 2, "handled": 2, "poem": 2, "evaluate": 4,
    "appreciate": 4, "association": 5, "obvious": 3, "radio": 3,
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "word", "many"),
    [("de", *pair) for pair in GERMAN.items()] + [("en", *pair) for pair in ENGLISH.items()],
)
def test_syllables_as_counted_by_hand(language, word, many):
    assert syllables(word, language) == many


def test_figures_need_a_text_that_is_long_enough():
    assert figures(Draft("Kommst du mit? Ja, gern.")) == {}
    assert set(figures(Draft(PLAIN["de"]))) == {"Flesch (Amstad)", "Wiener Sachtextformel", "LIX"}
    assert set(figures(Draft(PLAIN["en"], "en"))) == {"Flesch", "Flesch-Kincaid", "LIX"}


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_law_is_harder_than_a_letter(language):
    hard, plain = (figures(Draft(texts[language], language)) for texts in (LAW, PLAIN))
    assert hard["LIX"] > 60 > 40 > plain["LIX"]
