"""The client marks a report as read."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.rhythm import actions
from vorzimmer.rhythm.models import CheckIn

from .scenes import again, at, sent


def test_whoever_wrote_it_sees_that_it_arrived(house):
    with at(17):
        made = sent(house, "evening")
        actions.read_check_in(actor=house.anna, check_in=made)
    assert again(house, made).read_by_id == house.anna.id


@pytest.mark.parametrize("who", ["ben", "carla", "susanne", "emil"])
def test_nobody_else_marks_it(house, who):
    with at(17):
        made = sent(house, "evening")
        with pytest.raises(NotAllowed):
            actions.read_check_in(actor=getattr(house, who), check_in=made)
    assert again(house, made).read_at is None


def test_once_is_enough_and_a_morning_has_no_mark(house):
    with at(17):
        made = sent(house, "evening")
        actions.read_check_in(actor=house.anna, check_in=made)
        for one in (made, sent(house)):
            with pytest.raises(NotAllowed):
                actions.read_check_in(actor=house.anna, check_in=one)


def test_half_way_nothing_stays(house, monkeypatch):
    with at(17):
        made = sent(house, "evening")
        monkeypatch.setattr(CheckIn, "change", lambda *_args, **_kwargs: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            actions.read_check_in(actor=house.anna, check_in=made)
    assert again(house, made).read_at is None
