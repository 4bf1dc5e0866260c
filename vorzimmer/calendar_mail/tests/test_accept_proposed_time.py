"""The time of a guest is taken: the appointment moves, and everybody hears of it."""

import sys

import pytest

from vorzimmer.calendar_mail import actions
from vorzimmer.journal.action import NotAllowed

from .posting import sent_later
from .scenes import arranged, calendar_in, fresh, guest, letters
from .test_propose_other_time import LATER, proposed


@pytest.fixture
def counter(house):
    appointment = arranged(house)
    letters()
    return proposed(house, appointment)


def test_it_moves_and_the_guest_has_said_yes(house, counter):
    actions.accept_proposed_time(actor=house.ben, counter=counter)
    appointment = counter.appointment
    assert fresh(house, appointment).starts_at == LATER
    assert guest(house, appointment).answer == "accepted"
    [letter] = sent_later()
    method, text = calendar_in(letter)
    assert (method, "PARTSTAT=ACCEPTED" in text) == ("REQUEST", True)


def test_it_is_decided_once(house, counter):
    actions.accept_proposed_time(actor=house.ben, counter=counter)
    for verb in (actions.accept_proposed_time, actions.refuse_proposed_time):
        with pytest.raises(NotAllowed):
            verb(actor=house.anna, counter=counter)


@pytest.mark.parametrize("who", ["susanne", "emil", "carla"])
def test_not_by_those_who_only_look(house, counter, who):
    with pytest.raises(NotAllowed):
        actions.accept_proposed_time(actor=getattr(house, who), counter=counter)


def test_half_way_it_stays_where_it_was(house, counter, monkeypatch):
    before = fresh(house, counter.appointment).starts_at
    monkeypatch.setattr(
        sys.modules["vorzimmer.calendar_mail.actions.accept_proposed_time"], "ProposedTimeAccepted", lambda **_: 1 / 0
    )
    with pytest.raises(ZeroDivisionError):
        actions.accept_proposed_time(actor=house.ben, counter=counter)
    assert fresh(house, counter.appointment).starts_at == before
    assert sent_later() == []


def test_the_buttons_stand_on_the_page_of_the_appointment(house, counter, visitor):
    page = visitor.sign_in(house.ben).get(f"/calendar/appointments/{counter.appointment_id}/").content.decode()
    assert f"/calendar/proposed-times/{counter.pk}/accept/" in page
    assert visitor.post(f"/calendar/proposed-times/{counter.pk}/accept/").status_code == 302
    assert fresh(house, counter.appointment).starts_at == LATER
