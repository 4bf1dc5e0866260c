"""Somebody who answered without having been asked belongs to the guests now."""

import pytest

from vorzimmer.calendar_mail import actions
from vorzimmer.calendar_mail.models import Unexpected
from vorzimmer.journal.action import NotAllowed

from .posting import sent_later
from .scenes import again, fresh, guest


def test_added_they_get_the_invitation_and_their_answer_holds(house, volker):
    actions.admit_unexpected_guest(actor=house.ben, guest=volker)
    assert guest(house, volker.appointment, "volker@vogt.example").answer == "accepted"
    assert [letter["To"] for letter in sent_later()] == ["Volker Vogt <volker@vogt.example>"]
    assert again(house, volker).state == "admitted"


def test_once(house, volker):
    actions.admit_unexpected_guest(actor=house.ben, guest=volker)
    with pytest.raises(NotAllowed):
        actions.admit_unexpected_guest(actor=house.anna, guest=again(house, volker))


@pytest.mark.parametrize("who", ["susanne", "emil", "carla"])
def test_not_by_those_who_only_look(house, volker, who):
    with pytest.raises(NotAllowed):
        actions.admit_unexpected_guest(actor=getattr(house, who), guest=volker)
    assert again(house, volker).is_open


def test_half_way_they_are_no_guest(house, volker, monkeypatch):
    before = fresh(house, volker.appointment).version
    monkeypatch.setattr(Unexpected, "enter", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        actions.admit_unexpected_guest(actor=house.ben, guest=volker)
    assert again(house, volker).is_open
    assert fresh(house, volker.appointment).version == before
    assert sent_later() == []


def test_the_button_does_it(house, volker, visitor):
    visitor.sign_in(house.ben).post(f"/calendar/unexpected/{volker.pk}/admit/")
    assert again(house, volker).state == "admitted"
