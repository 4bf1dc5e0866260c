"""It was a little different."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.talks import actions

from .scenes import again, at, ended, told


def test_a_remark_stands_beside_the_minutes(house, visitor):
    with at(26, 11):
        minutes = ended(house)
        actions.remark_minutes(actor=house.ben, minutes=minutes, text="Wien war im Juni")
        actions.confirm_minutes(actor=house.anna, minutes=again(house, minutes))
        page = visitor.sign_in(house.anna).get(f"/talks/minutes/{minutes.pk}/").content.decode()
    assert again(house, minutes).is_sealed
    assert "Wien war im Juni" in page
    assert told(house, "minutes_remarked") == {"Anna"}


def test_not_without_words_and_not_by_others(house):
    with at(26, 11):
        minutes = ended(house)
        with pytest.raises(NotAllowed):
            actions.remark_minutes(actor=house.ben, minutes=minutes, text=" ")
        with pytest.raises(NotAllowed):
            actions.remark_minutes(actor=house.bea, minutes=minutes, text="Anders")
