"""The mail that asks, and its two buttons."""

import re

from django_scopes import scope

from vorzimmer.journal.models import Entry
from vorzimmer.notifications.letters import letter_about

from .scenes import fresh, suggested


def letter(house, kind, member):
    with scope(workspace=house.workspace):
        return letter_about(Entry.objects.filter(kind=kind).latest("id"), member)


def test_the_question_first_and_two_buttons_of_the_same_worth(house, visitor):
    entry = suggested(house)
    said = letter(house, "matching.assistant_suggested", house.ben.membership)
    assert said.subject == "Would you like to work for Adler Maschinenbau GmbH?"
    assert said.lines[0] == "Passt gut"
    assert [label for label, _ in said.buttons] == ["I would like to", "Not this time"]
    page = visitor.http.get(path_of(said.buttons[0][1]))
    assert page.status_code == 200
    visitor.http.post(path_of(said.buttons[0][1]))
    assert fresh(house, entry).state == "accepted"


def test_no_with_one_click(house, visitor):
    entry = suggested(house)
    said = letter(house, "matching.assistant_suggested", house.ben.membership)
    visitor.http.post(path_of(said.buttons[1][1]))
    assert fresh(house, entry).state == "declined"
    assert letter(house, "matching.assistant_suggested", house.ben.membership) is None


def path_of(url):
    return re.sub(r"^https?://[^/]+", "", url)
