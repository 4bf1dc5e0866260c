"""Ending a connection."""

import pytest

from vorzimmer.caldav import actions, connecting
from vorzimmer.caldav.client.faults import Trouble
from vorzimmer.caldav.models import Connection, Linked
from vorzimmer.calendars.models import Calendar
from vorzimmer.journal.action import NotAllowed


def test_the_calendar_stays_and_the_password_is_wiped(house, account, linked):
    actions.disconnect(actor=house.anna, connection=account)
    row = Connection.objects.get()
    assert row.is_wiped
    assert not Linked.objects.filter(ended_at=None).exists()
    assert Calendar.objects.filter(pk=linked.calendar_id, archived_at=None).exists()
    with pytest.raises(Trouble):
        connecting.credentials_of(row)
    with pytest.raises(NotAllowed):
        actions.disconnect(actor=house.anna, connection=row)


def test_not_for_others(house, account):
    with pytest.raises(NotAllowed):
        actions.disconnect(actor=house.otto, connection=account)
