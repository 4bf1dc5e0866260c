"""The server no longer takes the password."""

import pytest

from vorzimmer.caldav import actions
from vorzimmer.caldav.models import Connection
from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.models import Notification
from vorzimmer.people.actor import Door


def test_it_is_not_tried_again_and_its_person_hears_of_it(house, account):
    actions.lose_password(actor=house.anna.through(Door.SCHEDULE), connection=account)
    row = Connection.objects.get()
    assert (row.state, row.next_at) == ("password", None)
    assert Notification.objects.filter(to=house.anna.membership, entry__kind="caldav.password_lost").exists()


def test_not_for_others(house, account):
    with pytest.raises(NotAllowed):
        actions.lose_password(actor=house.ben, connection=account)
