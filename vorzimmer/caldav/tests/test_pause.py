"""Pausing."""

import pytest

from vorzimmer.caldav import actions
from vorzimmer.caldav.models import Connection
from vorzimmer.journal.action import NotAllowed


def test_nothing_runs_until_it_is_resumed(house, account):
    actions.pause(actor=house.anna, connection=account)
    assert not Connection.objects.get().is_on


def test_not_for_others(house, account):
    with pytest.raises(NotAllowed):
        actions.pause(actor=house.ben, connection=account)
    assert Connection.objects.get().is_on
