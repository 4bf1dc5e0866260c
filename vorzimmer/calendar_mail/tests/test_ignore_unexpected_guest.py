"""Somebody who answered without having been asked is left out, and nobody writes to them."""

import sys

import pytest

from vorzimmer.calendar_mail import actions
from vorzimmer.calendars.models import Attendee
from vorzimmer.journal.action import NotAllowed

from .posting import sent_later
from .scenes import again, guest


def test_left_out_nobody_writes_to_them(house, volker):
    actions.ignore_unexpected_guest(actor=house.ben, guest=volker)
    assert again(house, volker).state == "ignored"
    assert sent_later() == []
    with pytest.raises(Attendee.DoesNotExist):
        guest(house, volker.appointment, "volker@vogt.example")


def test_what_was_decided_holds(house, volker):
    actions.ignore_unexpected_guest(actor=house.ben, guest=volker)
    for verb in (actions.admit_unexpected_guest, actions.ignore_unexpected_guest):
        with pytest.raises(NotAllowed):
            verb(actor=house.anna, guest=again(house, volker))


@pytest.mark.parametrize("who", ["susanne", "emil", "carla"])
def test_not_by_those_who_only_look(house, volker, who):
    with pytest.raises(NotAllowed):
        actions.ignore_unexpected_guest(actor=getattr(house, who), guest=volker)
    assert again(house, volker).is_open


def test_half_way_it_waits_for_a_decision_still(house, volker, monkeypatch):
    monkeypatch.setattr(
        sys.modules["vorzimmer.calendar_mail.actions.ignore_unexpected_guest"],
        "UnexpectedGuestIgnored",
        lambda **_: 1 / 0,
    )
    with pytest.raises(ZeroDivisionError):
        actions.ignore_unexpected_guest(actor=house.ben, guest=volker)
    assert again(house, volker).is_open


def test_the_button_does_it(house, volker, visitor):
    visitor.sign_in(house.ben).post(f"/calendar/unexpected/{volker.pk}/ignore/")
    assert again(house, volker).state == "ignored"
