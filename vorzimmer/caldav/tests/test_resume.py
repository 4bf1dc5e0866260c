"""Going on."""

import pytest

from vorzimmer.caldav import actions
from vorzimmer.caldav.models import Connection
from vorzimmer.journal.action import NotAllowed


def test_it_is_due_at_once(house, account):
    actions.pause(actor=house.anna, connection=account)
    actions.resume(actor=house.anna, connection=account)
    row = Connection.objects.get()
    assert row.is_on
    assert row.next_at is not None


def test_only_what_rests_and_only_ones_own(house, account):
    with pytest.raises(NotAllowed):
        actions.resume(actor=house.anna, connection=account)
    actions.pause(actor=house.anna, connection=account)
    with pytest.raises(NotAllowed):
        actions.resume(actor=house.ben, connection=account)
