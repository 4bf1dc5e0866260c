"""Whoever writes changes the words around a draft."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.rhythm import actions
from vorzimmer.rhythm.models import CheckIn

from .scenes import again, at, draft, recorded, sent


def test_a_word_of_ones_own_and_the_time_there_is(house):
    with at():
        made = draft(house)
        actions.change_check_in(actor=house.ben, check_in=made, note="Guten Morgen", day_minutes=120)
    assert (again(house, made).note, again(house, made).day_minutes) == ("Guten Morgen", 120)


@pytest.mark.parametrize("who", ["anna", "carla", "susanne", "emil"])
def test_nobody_else_writes(house, who):
    with at():
        made = draft(house)
        with pytest.raises(NotAllowed):
            actions.change_check_in(actor=getattr(house, who), check_in=made, note="Nein")
    assert again(house, made).note == ""


def test_what_was_sent_stays_as_it_is(house):
    with at():
        made = sent(house)
        with pytest.raises(NotAllowed):
            actions.change_check_in(actor=house.ben, check_in=made, note="Doch noch")


def test_half_way_nothing_stays(house, monkeypatch):
    with at():
        made = draft(house)
        monkeypatch.setattr(CheckIn, "change", lambda *_args, **_kwargs: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            actions.change_check_in(actor=house.ben, check_in=made, note="Hallo")
    assert recorded(house, "check_in_changed") == 0
