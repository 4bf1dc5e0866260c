# ruff: noqa: E501 - the lines of an export are as long as they are
"""What Asana, Trello, Todoist and Excel write is understood without a hand: their own columns, their own dates."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from vorzimmer.portability.csv.columns import guess
from vorzimmer.portability.csv.lines import Place, read_lines
from vorzimmer.portability.csv.tables import read_table
from vorzimmer.tasks.kinds import Typist, load_kinds

ASANA = """\
Task ID,Created At,Completed At,Last Modified,Name,Section/Column,Assignee,Assignee Email,Start Date,Due Date,Tags,Notes,Projects,Parent task,Blocked By (Dependencies),Blocking (Dependencies)
1209,2026-11-02,,2026-11-03,Hotel in Wien buchen,Offen,Ben,ben@example.org,,2026-11-24,,"Zwei Nächte, ruhig",Adler Maschinenbau GmbH,,,
1210,2026-11-02,2026-11-05,2026-11-05,Flug buchen,Fertig,Ben,ben@example.org,,2026-11-20,,,Adler Maschinenbau GmbH,,,
"""
TRELLO = """\
Card ID,Card Name,Card URL,Card Description,Labels,Members,Due Date,Attachment Count,Attachment Links,Checklist Item Total Count,Checklist Item Completed Count,Vote Count,Comment Count,Last Activity Date,List ID,List Name,Board ID,Board Name,Archived,Start Date,Due Complete
65aa,Messestand vergleichen,https://trello.com/c/1,Drei Angebote einholen,Recherche (green),Ben,2026-11-24T11:00:00.000Z,0,,0,0,0,0,2026-11-02T08:00:00.000Z,1,Offen,9,Adler Maschinenbau GmbH,false,,false
65ab,Alte Karte,https://trello.com/c/2,,,Ben,,0,,0,0,0,0,2026-10-02T08:00:00.000Z,1,Fertig,9,Adler Maschinenbau GmbH,false,,true
"""
TODOIST = """\
TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,AUTHOR,RESPONSIBLE,DATE,DATE_LANG,TIMEZONE,DURATION,DURATION_UNIT,DEADLINE,DEADLINE_LANG
meta,view_style=list,,,,,,,,,,,,
section,Reisen,,,,,,,,,,,,
task,Zug nach Linz buchen,Fensterplatz,2,1,Anna (1),,24 Nov 2026,en,Europe/Vienna,30,minute,,
note,Bitte zweite Klasse,,,,,,,,,,,,
"""
EXCEL = "Aufgabe;Beschreibung;Kunde;Fällig am;Aufwand;Status\r\nBelege ablegen;Für Oktober;Adler Maschinenbau GmbH;24.11.2026;1,5 h;offen\r\n"
NOON, EVENING = datetime(2026, 11, 24, 11, tzinfo=UTC), datetime(2026, 11, 24, 16, tzinfo=UTC)


@pytest.fixture
def read(house):
    """The rows that would become tasks, and the problems of the others."""

    def look(content):
        place = Place.of([house.engagement], house.engagement, load_kinds(), Typist("de", ZoneInfo("Europe/Berlin")))
        table = read_table(content)
        lines = read_lines(table.rows, guess(table.header), place)
        return [line for line in lines if line.is_good], [line for line in lines if not line.is_good]

    return look


@pytest.mark.parametrize(
    ("content", "title", "outcome", "due", "minutes", "outside"),
    [
        (ASANA.encode(), "Hotel in Wien buchen", "Zwei Nächte, ruhig", EVENING, None, 1),
        (TRELLO.encode("utf-8-sig"), "Messestand vergleichen", "Drei Angebote einholen", NOON, None, 1),
        (TODOIST.encode("utf-8-sig"), "Zug nach Linz buchen", "Fensterplatz", EVENING, 30, 3),
        (EXCEL.encode("cp1252"), "Belege ablegen", "Für Oktober", EVENING, 90, 0),
    ],
    ids=["asana", "trello", "todoist", "excel"],
)
def test_the_export_is_recognised(read, content, title, outcome, due, minutes, outside):
    good, bad = read(content)
    (line,) = good
    assert (line.wanted["title"], line.wanted["outcome"]) == (title, outcome)
    assert line.wanted["due_at"].astimezone(UTC) == due
    assert line.wanted["budget_minutes"] == minutes
    assert len(bad) == outside
