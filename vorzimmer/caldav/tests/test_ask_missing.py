"""Many are gone there."""

import pytest

from vorzimmer.caldav import actions
from vorzimmer.caldav.models import Linked
from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.models import Notification
from vorzimmer.people.actor import Door


def test_the_person_is_asked(house, linked):
    actions.ask_missing(actor=house.anna.through(Door.SCHEDULE), linked=linked, count=7)
    assert Linked.objects.get().asks == 7
    assert Notification.objects.filter(to=house.anna.membership, entry__kind="caldav.missing").exists()


def test_nobody_says_so_by_hand(house, linked):
    with pytest.raises(NotAllowed):
        actions.ask_missing(actor=house.anna, linked=linked, count=7)
