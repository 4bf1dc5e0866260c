"""An access says something else."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.vault import actions

from .scenes import FACTS, fresh, given, holding, told


def test_it_is_changed_and_more_people_use_it(house):
    access = given(house)
    people = [house.bea.membership]
    actions.change_access(actor=house.anna, access=access, holders=people, **FACTS | {"level": "read"})
    assert fresh(house, access).level == "read"
    assert holding(house, access, "ben").until is None
    assert holding(house, access, "bea").until is None
    assert told(house, "vault.access_changed") == {house.ben.id, house.bea.id}


@pytest.mark.parametrize("who", ["ben", "susanne", "emil"])
def test_who_may_not(house, who):
    with pytest.raises(NotAllowed):
        actions.change_access(actor=getattr(house, who), access=given(house), holders=[], **FACTS)


def test_half_of_it_does_not_stay(house):
    access = given(house)
    with pytest.raises(NotAllowed):
        actions.change_access(
            actor=house.anna, access=access, holders=[house.emil.membership], **FACTS | {"level": "read"}
        )
    assert fresh(house, access).level == "work"
