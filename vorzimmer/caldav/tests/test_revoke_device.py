"""Taking the password of a device away."""

import pytest
from django_scopes import scope

from vorzimmer.caldav import actions, queries
from vorzimmer.journal.action import NotAllowed


@pytest.fixture(autouse=True)
def _here(house):
    with scope(workspace=house.workspace):
        yield


def made(house, who="anna", password="abcd-efgh"):
    actor = getattr(house, who)
    return actions.make_device(actor=actor, membership=actor.membership, name=" iPhone ", password=password).device


def test_revoking_is_for_its_person_and_the_owner_and_once(house):
    device = made(house)
    with pytest.raises(NotAllowed):
        actions.revoke_device(actor=house.ben, device=device)
    actions.revoke_device(actor=house.otto, device=device)
    assert queries.device_with(house.anna.person.email, "abcd-efgh") is None
    with pytest.raises(NotAllowed):
        actions.revoke_device(actor=house.anna, device=device)
