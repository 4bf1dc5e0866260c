"""Something secret is kept for an access."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.vault import actions, sealing
from vorzimmer.vault.models import Secret

from .scenes import fresh, given, kept, recorded, told


def test_whoever_uses_the_access_is_told(house):
    secret = kept(house)
    assert secret.kept_by == house.anna.membership
    assert told(house, "vault.secret_kept") == {house.ben.id}
    assert recorded(house, "vault.secret_kept")[0].facts["words"] == {"system": "Buchungsportal", "label": "Passwort"}


def test_whoever_uses_it_keeps_something_too(house):
    assert kept(house, by="ben").kept_by == house.ben.membership


@pytest.mark.parametrize("who", ["bea", "susanne", "emil"])
def test_who_may_not(house, who):
    with pytest.raises(NotAllowed):
        kept(house, by=who)


def test_nothing_is_kept_for_what_is_revoked(house):
    access = given(house)
    actions.revoke_access(actor=house.anna, access=access, how="Abgemeldet")
    with pytest.raises(NotAllowed):
        kept(house, access)


def test_without_a_key_nothing_stays(house, settings):
    access = given(house)
    settings.VAULT_KEYS = "x:kurz"
    with pytest.raises(sealing.keys.BadKeys):
        kept(house, access)
    with scope(workspace=house.workspace):
        assert not Secret.objects.exists()
    assert recorded(house, "vault.secret_kept") == []


def test_the_same_form_twice_keeps_one(house):
    access = given(house)
    fields = {"access": access, "label": "Passwort", "kind": "password", "plain": sealing.Plain.of("x")}
    first = actions.keep_secret(actor=house.anna.through("web", "einmal"), **fields).secret
    assert actions.keep_secret(actor=house.anna.through("web", "einmal"), **fields).secret.pk == first.pk
    assert fresh(house, first).label == "Passwort"
