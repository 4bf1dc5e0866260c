"""What was sent is taken back unopened."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.vault import actions

from .scenes import fresh, sent


def test_nobody_opens_it_any_more(house):
    sending = sent(house)
    actions.withdraw_sending(actor=house.anna, sending=sending)
    assert fresh(house, sending).is_wiped
    with pytest.raises(NotAllowed):
        actions.open_sending(actor=house.ben, sending=sending)


@pytest.mark.parametrize("who", ["ben", "carla", "emil"])
def test_who_may_not(house, who):
    with pytest.raises(NotAllowed):
        actions.withdraw_sending(actor=getattr(house, who), sending=sent(house))


def test_what_was_opened_cannot_be_taken_back(house):
    sending = sent(house)
    actions.open_sending(actor=house.ben, sending=sending)
    with pytest.raises(NotAllowed):
        actions.withdraw_sending(actor=house.anna, sending=sending)
