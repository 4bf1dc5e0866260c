"""An access is no longer needed."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.vault import actions

from .scenes import fresh, given, told


def test_whoever_is_named_is_told(house):
    access = given(house, revoke_owner=house.carla.membership)
    actions.want_revoked(actor=house.ben, access=access)
    assert fresh(house, access).state == "revoke_wanted"
    assert told(house, "vault.revoke_wanted") == {house.carla.id}


def test_without_anybody_named_the_client_and_the_coordination_are_told(house):
    actions.want_revoked(actor=house.ben, access=given(house, revoke_owner=None))
    assert told(house, "vault.revoke_wanted") == {house.anna.id, house.carla.id}


def test_once_and_by_those_who_take_part(house):
    access = given(house)
    for who in ("susanne", "emil"):
        with pytest.raises(NotAllowed):
            actions.want_revoked(actor=getattr(house, who), access=access)
    actions.want_revoked(actor=house.anna, access=access)
    with pytest.raises(NotAllowed):
        actions.want_revoked(actor=house.anna, access=access)
