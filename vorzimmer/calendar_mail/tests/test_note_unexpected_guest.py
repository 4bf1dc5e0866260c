"""Somebody answers who was not asked: they stand beside the guests until somebody says what they are."""

import sys

import pytest
from django_scopes import scope

from vorzimmer.calendar_mail import actions
from vorzimmer.calendar_mail.models import Unexpected
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.models import Notification

from .scenes import again, arranged, unexpected


def test_they_wait_and_those_who_arrange_are_told(house, volker):
    assert (volker.state, volker.answer, str(volker)) == ("open", "accepted", "Volker Vogt")
    with scope(workspace=house.workspace):
        entry = Entry.objects.get(kind="calendar_mail.unexpected_guest_answered")
        told = {each.to.user.first_name for each in Notification.objects.filter(entry=entry)}
    assert "Ben" in told
    assert entry.facts["words"]["guest"] == "Volker Vogt"


def test_a_later_answer_replaces_the_earlier_one(house, volker):
    unexpected(house, volker.appointment, email="Volker@Vogt.example", answer="declined")
    assert again(house, volker).answer == "declined"


def test_what_was_decided_about_them_stays(house, volker):
    actions.ignore_unexpected_guest(actor=house.ben, guest=volker)
    unexpected(house, volker.appointment, answer="declined")
    assert again(house, volker).state == "ignored"


@pytest.mark.parametrize("who", ["ben", "anna", "otto"])
def test_nobody_notes_them_but_the_letterbox(house, volker, who):
    with pytest.raises(NotAllowed):
        actions.note_unexpected_guest(
            actor=getattr(house, who), appointment=volker.appointment, email="x@y.example", answer="accepted"
        )


def test_half_way_nobody_stands_there(house, monkeypatch):
    appointment = arranged(house)
    monkeypatch.setattr(
        sys.modules["vorzimmer.calendar_mail.actions.note_unexpected_guest"],
        "UnexpectedGuestAnswered",
        lambda **_: 1 / 0,
    )
    with pytest.raises(ZeroDivisionError):
        unexpected(house, appointment)
    with scope(workspace=house.workspace):
        assert not Unexpected.objects.exists()
