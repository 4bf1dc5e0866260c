"""The client answers a morning."""

import pytest

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.rhythm import actions
from vorzimmer.rhythm.models import CheckIn

from .scenes import again, at, draft, running, sent, told


def test_all_right_is_one_word(house):
    with at():
        made = sent(house)
        actions.confirm_check_in(actor=house.anna, check_in=made)
    now = again(house, made)
    assert (now.state, now.answered_by_id) == ("confirmed", house.anna.id)
    assert told(house, "check_in_confirmed") == {"Ben", "Bea"}


def test_with_a_remark_it_is_a_change(house):
    with at():
        made = sent(house)
        actions.confirm_check_in(actor=house.anna, check_in=made, remark="Bitte zuerst die Post")
    assert (again(house, made).state, again(house, made).remark) == ("changed", "Bitte zuerst die Post")


def test_unanswered_it_stands_as_it_was_sent_and_can_still_be_answered(house):
    with at(8, 30):
        running(house)
        made = sent(house)
    with at(11):
        assert again(house, made).stands(clock.now())
        actions.confirm_check_in(actor=house.anna, check_in=made, remark="Doch anders")
        assert not again(house, made).stands(clock.now())


@pytest.mark.parametrize("who", ["ben", "carla", "susanne", "emil"])
def test_nobody_else_answers(house, who):
    with at():
        made = sent(house)
        with pytest.raises(NotAllowed):
            actions.confirm_check_in(actor=getattr(house, who), check_in=made)
    assert again(house, made).answered_at is None


def test_a_draft_and_a_report_are_not_answered(house):
    with at():
        for made in (draft(house), sent(house, "evening")):
            with pytest.raises(NotAllowed):
                actions.confirm_check_in(actor=house.anna, check_in=made)


def test_half_way_nobody_hears_of_it(house, monkeypatch):
    with at():
        made = sent(house)
        monkeypatch.setattr(CheckIn, "change", lambda *_args, **_kwargs: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            actions.confirm_check_in(actor=house.anna, check_in=made)
    assert told(house, "check_in_confirmed") == set()


def test_the_next_day_it_is_too_late(house):
    with at():
        made = sent(house)
    with at(9, day=24), pytest.raises(NotAllowed):
        actions.confirm_check_in(actor=house.anna, check_in=made)
