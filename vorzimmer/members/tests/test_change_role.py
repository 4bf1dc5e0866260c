"""A member gets another role."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.members import actions


def test_the_owner_makes_somebody_coordinator(house):
    actions.change_role(actor=house.otto, member=house.bea.membership, role="coordinator")
    assert house.bea.runs_the_workspace


@pytest.mark.parametrize(("who", "whom"), [("carla", "otto"), ("carla", "carla"), ("ben", "bea"), ("anna", "ben")])
def test_who_may_not(house, who, whom):
    with pytest.raises(NotAllowed):
        actions.change_role(actor=getattr(house, who), member=getattr(house, whom).membership, role="owner")
