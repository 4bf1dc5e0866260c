"""How a text is cut, and in which language it is."""

import pytest

from vorzimmer.second_reading.drafts import Draft
from vorzimmer.second_reading.languages import language_of


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("Der Zug fährt um 9:30. Das Hotel ist gebucht.", 2),
        ("Wir treffen uns am 3. Dezember z. B. im Café. Dr. Mertens kommt auch.", 2),
        ("Die Nr. 4 ist frei, usw. bis zum Ende.", 1),
        ("Reise\nBerlin nach Wien\nZwei Nächte", 3),
        ("Kommst du? Ja! Gut …", 3),
        ("See Mr. Whitfield at 9 a.m. on Tuesday.", 1),
        ("1. Kommst du mit?\n2. Wer holt den Schlüssel?", 2),
        ("", 0),
        ("12:30 – 14:00", 0),
    ],
)
def test_sentences(text, many):
    assert len(Draft(text).sentences) == many


def test_marks_fit_the_text_whatever_stands_in_it():
    text = "Sieh https://example.org/SOFORT?a=1!! 👋\n> Du hast schon wieder nichts geschickt\nDanke, bis Dienstag."
    draft = Draft(text)
    assert len(draft.own) == len(text)
    assert "SOFORT" not in draft.own
    assert "schon wieder" not in draft.own
    assert all(text[each.start : each.end].strip() for each in draft.sentences)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kannst du mir bitte bis Dienstag die Liste schicken?", "de"),
        ("Could you please send me the list by Tuesday?", "en"),
        ("Das Meeting ist gecancelt, bitte check das Briefing und ping mich an.", "de"),
        ("I stayed in the Hotel Zum goldenen Hirschen and the Wurst was great.", "en"),
        ("Bonjour, pouvez-vous m'envoyer le document avant mardi matin ?", "fr"),
        ("Buenos días, ¿me puede enviar la lista antes del martes, por favor?", "es"),
        ("Dzień dobry, proszę o przesłanie listy do wtorku rano.", "pl"),
        ("Buongiorno, può mandarmi la lista entro martedì mattina?", "it"),
        ("Günaydın, listeyi salı sabahına kadar gönderebilir misiniz lütfen?", "tr"),
        ("Okay", "otherwise"),
        ("", "otherwise"),
    ],
)
def test_language(text, language):
    assert language_of(text, "otherwise") == language
