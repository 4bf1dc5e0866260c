"""Connecting an account: sealed, one's own, by hand."""

import pytest

from vorzimmer.caldav import actions, connecting
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Door
from vorzimmer.vault.sealing import Plain


def test_the_password_is_sealed_and_opens_again(account):
    assert b"streng geheim" not in bytes(account.sealed)
    assert connecting.credentials_of(account).password == "streng geheim"
    assert "streng geheim" not in repr(connecting.credentials_of(account))


@pytest.mark.parametrize(("who", "door"), [("ben", Door.WEB), ("anna", Door.API), ("anna", Door.CALDAV)])
def test_not_for_others_and_not_by_programs(house, account, who, door):
    said = {"name": "", "address": "", "home": "", "user_name": "", "password": Plain.of("x")}
    with pytest.raises(NotAllowed):
        actions.connect(actor=getattr(house, who).through(door), membership=house.anna.membership, **said)
