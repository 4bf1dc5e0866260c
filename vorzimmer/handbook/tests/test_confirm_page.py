"""Somebody says that a page is right."""

from datetime import date

import pytest

from vorzimmer.foundation import clock
from vorzimmer.handbook import actions
from vorzimmer.journal.action import NotAllowed

from .scenes import MONDAY, now, page


def test_who_when_and_when_to_look_again(house):
    found = page(house)
    with clock.at(MONDAY):
        actions.confirm_page(actor=house.anna, page=found, review_on=date(2027, 2, 1))
    assert now(house, found).confirmed_by_id == house.anna.id
    assert found.is_confirmed
    assert not found.wants_review(date(2027, 1, 31))
    assert found.wants_review(date(2027, 2, 1))
    assert found.version == 1


@pytest.mark.parametrize("who", ["susanne", "carla", "emil"])
def test_who_may_not(house, who):
    with pytest.raises(NotAllowed):
        actions.confirm_page(actor=getattr(house, who), page=page(house))
