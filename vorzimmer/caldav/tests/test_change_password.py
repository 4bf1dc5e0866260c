"""Another password for an account."""

import pytest

from vorzimmer.caldav import actions, connecting
from vorzimmer.caldav.models import Connection
from vorzimmer.journal.action import NotAllowed
from vorzimmer.vault.sealing import Plain


def test_it_signs_in_with_the_new_one_and_runs_again(house, account):
    actions.lose_password(actor=house.anna, connection=account)
    actions.change_password(actor=house.anna, connection=account, password=Plain.of("neu"))
    row = Connection.objects.get()
    assert connecting.credentials_of(row).password == "neu"
    assert (row.is_on, row.trouble) == (True, "")


def test_only_by_its_person(house, account):
    with pytest.raises(NotAllowed):
        actions.change_password(actor=house.otto, connection=account, password=Plain.of("neu"))
