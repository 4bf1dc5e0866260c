"""Several tasks in one text. It is Sunday, 22 November 2026."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from vorzimmer.tasks.capture.splitting import MOST, split

NOW = datetime(2026, 11, 22, 10, tzinfo=ZoneInfo("Europe/Berlin"))
CASES = {
    "und dann, außerdem": (
        "Hallo Ben,\nbitte buch mir den Flug nach Wien bis Freitag und dann reserviere ein Hotel. Außerdem brauche ich"
        " einen Tisch für vier bis 24.11. um 19 Uhr.\nViele Grüße\nAnna",
        [("Buch mir den Flug nach Wien", "27.11. 17:00"), ("Reserviere ein Hotel", ""),
         ("Einen Tisch für vier", "24.11. 19:00")],
    ),
    "numbered": (
        "1. Flug nach Wien buchen (bis Freitag)\n2. Hotel reservieren\n   ruhig, mit Frühstück\n3) Angebote vergleichen",
        [("Flug nach Wien buchen", "27.11. 17:00"), ("Hotel reservieren", ""), ("Angebote vergleichen", "")],
    ),
    "bullets below a heading": (
        "For the fair:\n- Call the printer by 24 Nov\n- Order 200 brochures by next Friday 3 pm\n",
        [("Call the printer", "24.11. 17:00"), ("Order 200 brochures", "27.11. 15:00")],
    ),
    "and then, also": (
        "Please book the flight by 24 Nov and then call the hotel. Also, write to Mr. Weber by Friday. He is back Monday.",
        [("Book the flight", "24.11. 17:00"), ("Call the hotel", ""), ("Write to Mr. Weber", "27.11. 17:00")],
    ),
    "blank lines": ("Visitenkarten bestellen\n\nSteuerberater anrufen", [("Visitenkarten bestellen", ""),
                    ("Steuerberater anrufen", "")]),
    "one request after the other": (
        "Schreib Frau Dr. Weber wegen des Vertrags. Sie ist ab 9 Uhr da. Ruf danach den Notar an.",
        [("Schreib Frau Dr. Weber wegen des Vertrags", ""), ("Ruf danach den Notar an", "")],
    ),
    "a question, then": ("Could you check the invoice? Then send it to Weber.", [("Check the invoice", ""),
                         ("Send it to Weber", "")]),
    "one only": ("Flug nach Wien buchen, Fensterplatz. Ich fliege am 3. Dezember.",
                 [("Flug nach Wien buchen, Fensterplatz", "")]),
    "one act in two words": ("Ruf Weber an und frag nach dem Preis.", [("Ruf Weber an und frag nach dem Preis", "")]),
    "nothing": ("", []),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_text_falls_into_its_tasks(case):
    text, wanted = CASES[case]
    found = [(piece.title, f"{piece.due.moment:%d.%m. %H:%M}" if piece.due else "") for piece in split(text, NOW)]
    assert found == wanted


def test_what_was_said_stays_in_the_piece_it_belongs_to():
    pieces = split(CASES["and then, also"][0], NOW)
    assert pieces[2].outcome == "Write to Mr. Weber by Friday. He is back Monday."
    headed = split(CASES["bullets below a heading"][0], NOW)
    assert all("For the fair" in piece.outcome for piece in headed)


def test_there_is_an_end_and_the_last_keeps_the_rest():
    pieces = split("\n".join(f"- Punkt {number}" for number in range(30)), NOW)
    assert len(pieces) == MOST
    assert "Punkt 29" in pieces[-1].outcome
