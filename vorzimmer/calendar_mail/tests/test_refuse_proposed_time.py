"""The time stays, and the guest hears of it with kind words."""

import sys

import pytest

from vorzimmer.calendar_mail import actions
from vorzimmer.journal.action import NotAllowed

from .posting import sent_later
from .scenes import AT, calendar_in, fresh, guest, words_in
from .test_accept_proposed_time import counter  # noqa: F401 - a fixture


def test_the_guest_is_told_and_the_time_stays(house, counter):  # noqa: F811
    actions.refuse_proposed_time(actor=house.ben, counter=counter, words="Da ist der Raum belegt.")
    [letter] = sent_later()
    method, text = calendar_in(letter)
    assert (method, "METHOD:DECLINECOUNTER" in text) == ("DECLINECOUNTER", True)
    assert "Da ist der Raum belegt." in words_in(letter)
    assert fresh(house, counter.appointment).starts_at == AT
    assert guest(house, counter.appointment).answer == "open"
    assert sent_later() == []


@pytest.mark.parametrize("who", ["susanne", "emil"])
def test_not_by_those_who_only_look(house, counter, who):  # noqa: F811
    with pytest.raises(NotAllowed):
        actions.refuse_proposed_time(actor=getattr(house, who), counter=counter)


def test_half_way_nobody_hears_of_it(house, counter, monkeypatch):  # noqa: F811
    monkeypatch.setattr(
        sys.modules["vorzimmer.calendar_mail.actions.refuse_proposed_time"], "ProposedTimeRefused", lambda **_: 1 / 0
    )
    with pytest.raises(ZeroDivisionError):
        actions.refuse_proposed_time(actor=house.ben, counter=counter)
    assert sent_later() == []
