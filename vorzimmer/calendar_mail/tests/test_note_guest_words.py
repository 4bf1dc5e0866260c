"""A guest writes instead of pressing a button: the words stand beside their name."""

import sys

import pytest
from django_scopes import scope

from vorzimmer.calendar_mail import actions
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.people.actor import Door

from .scenes import arranged, guest


def noted(house, appointment, text="  Geht auch 11 Uhr?  ", door=Door.MAIL, who="anna"):
    actor = getattr(house, who).through(door)
    return actions.note_guest_words(
        actor=actor, appointment=appointment, attendee=guest(house, appointment), text=text
    )  # fmt: skip


def test_the_words_are_kept_and_no_answer_is_read_into_them(house):
    appointment = arranged(house)
    said = noted(house, appointment)
    assert said.text == "Geht auch 11 Uhr?"
    found = guest(house, appointment)
    assert (found.comment, found.answer) == ("Geht auch 11 Uhr?", "open")
    with scope(workspace=house.workspace):
        assert Entry.objects.get(kind="calendar_mail.guest_wrote").facts["words"]["guest"] == "Viktor Vogt"


def test_a_long_mail_is_cut(house):
    appointment = arranged(house)
    assert len(noted(house, appointment, "Wort " * 1000).text) == 2000
    assert len(guest(house, appointment).comment) <= 500


@pytest.mark.parametrize("who", ["ben", "anna", "otto"])
def test_nobody_writes_in_a_guests_name(house, who):
    appointment = arranged(house)
    with pytest.raises(NotAllowed):
        noted(house, appointment, door=Door.WEB, who=who)
    assert guest(house, appointment).comment == ""


def test_half_way_nothing_is_kept(house, monkeypatch):
    appointment = arranged(house)
    monkeypatch.setattr(
        sys.modules["vorzimmer.calendar_mail.actions.note_guest_words"], "GuestWrote", lambda **_: 1 / 0
    )
    with pytest.raises(ZeroDivisionError):
        noted(house, appointment)
    assert guest(house, appointment).comment == ""
