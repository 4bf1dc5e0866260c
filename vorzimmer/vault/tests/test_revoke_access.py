"""An access has been switched off in the other system."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.vault import actions

from .scenes import fresh, given, holding, kept, told


def test_nobody_uses_it_and_nothing_secret_is_left(house):
    access = given(house, way="own", rotate_after_leaving=False)
    secret = kept(house, access)
    actions.revoke_access(actor=house.anna, access=access, how="Konto gelöscht")
    found = fresh(house, access)
    assert (found.state, found.revoked_how, found.rotate_wanted_at) == ("revoked", "Konto gelöscht", None)
    assert holding(house, access).until is not None
    wiped = fresh(house, secret)
    assert (bytes(wiped.sealed), bytes(wiped.sealed_key), wiped.is_wiped) == (b"", b"", True)
    assert told(house, "vault.access_revoked") == {house.ben.id}


def test_a_shared_password_is_still_to_be_changed_unless_it_was(house):
    access = given(house)
    actions.revoke_access(actor=house.anna, access=access, how="Ben ist raus")
    assert fresh(house, access).rotate_wanted_at is not None
    other = given(house, system="Zweites")
    actions.revoke_access(actor=house.anna, access=other, how="Neues Passwort", rotated=True)
    assert fresh(house, other).rotate_wanted_at is None


def test_whoever_is_named_may(house):
    access = given(house, revoke_owner=house.ben.membership)
    actions.revoke_access(actor=house.ben, access=access, how="Abgemeldet")


@pytest.mark.parametrize("who", ["ben", "bea", "susanne", "emil"])
def test_who_may_not(house, who):
    with pytest.raises(NotAllowed):
        actions.revoke_access(actor=getattr(house, who), access=given(house), how="Abgemeldet")


def test_without_words_nothing_happens(house):
    access = given(house)
    with pytest.raises(NotAllowed):
        actions.revoke_access(actor=house.anna, access=access, how=" ")
    assert fresh(house, access).state == "given"
    assert holding(house, access).until is None
