"""A shared password is another one now."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.vault import actions

from .scenes import fresh, given, holding, told


def test_whoever_left_knows_the_old_one_only(house):
    access = given(house, holders=("ben", "bea"))
    actions.end_holding(actor=house.anna, holding=holding(house, access))
    assert fresh(house, access).rotate_wanted_at is not None
    with pytest.raises(NotAllowed):
        actions.mark_rotated(actor=house.bea, access=access)
    actions.mark_rotated(actor=house.anna, access=access)
    assert fresh(house, access).rotate_wanted_at is None
    assert told(house, "vault.access_rotated") == {house.bea.id}


def test_only_when_there_is_something_to_change(house):
    with pytest.raises(NotAllowed):
        actions.mark_rotated(actor=house.anna, access=given(house))
