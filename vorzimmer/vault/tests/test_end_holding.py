"""Somebody no longer uses an access."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.vault import actions

from .scenes import fresh, given, holding, kept, recorded, told


def test_whoever_is_named_has_something_to_do(house):
    access = given(house)
    actions.end_holding(actor=house.carla, holding=holding(house, access))
    found = fresh(house, access)
    assert found.state == "revoke_wanted"
    assert found.rotate_wanted_at is not None
    assert told(house, "vault.holding_ended") == {house.anna.id, house.ben.id}
    assert recorded(house, "vault.holding_ended")[0].facts["words"]["person"] == "Ben Berger"


def test_what_somebody_has_read_is_to_be_changed_even_if_nobody_said_so(house):
    access = given(house, way="own", rotate_after_leaving=False)
    actions.reveal_secret(actor=house.ben, secret=kept(house, access), reason="Zug buchen")
    actions.end_holding(actor=house.ben, holding=holding(house, access))
    assert fresh(house, access).rotate_wanted_at is not None


def test_an_own_account_that_nobody_read_is_switched_off_only(house):
    access = given(house, way="own", rotate_after_leaving=False)
    actions.end_holding(actor=house.ben, holding=holding(house, access))
    assert fresh(house, access).rotate_wanted_at is None


@pytest.mark.parametrize("who", ["bea", "susanne", "emil"])
def test_who_may_not(house, who):
    access = given(house)
    with pytest.raises(NotAllowed):
        actions.end_holding(actor=getattr(house, who), holding=holding(house, access))


def test_once(house):
    access = given(house)
    actions.end_holding(actor=house.ben, holding=holding(house, access))
    with pytest.raises(NotAllowed):
        actions.end_holding(actor=house.anna, holding=holding(house, access))
