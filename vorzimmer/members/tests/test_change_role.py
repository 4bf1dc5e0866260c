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


def test_only_an_owner_makes_owners(house):
    with pytest.raises(NotAllowed, match="Only an owner"):
        actions.change_role(actor=house.carla, member=house.bea.membership, role="owner")
    actions.change_role(actor=house.otto, member=house.bea.membership, role="owner")
    assert house.bea.role == "owner"


def test_making_somebody_an_owner_asks_who_is_there(house, visitor):
    place = f"/members/{house.bea.id}/role/"
    asked = visitor.sign_in(house.otto).post(place, {"role": "owner"})
    assert asked.url.startswith("/account/confirm/")
    visitor.post(place, {"role": "supervisor"})
    house.bea.membership.refresh_from_db()
    assert house.bea.role == "supervisor", "what is not dangerous is done at once"


def test_the_coordination_is_not_offered_the_role(house, visitor):
    assert 'value="owner"' not in visitor.sign_in(house.carla).get("/members/").content.decode()
    assert 'value="owner"' in visitor.sign_in(house.otto).get("/members/").content.decode()
