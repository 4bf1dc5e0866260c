"""Both sides changed it."""

import pytest

from vorzimmer.caldav import actions
from vorzimmer.caldav.models import Twin
from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.models import Notification
from vorzimmer.people.actor import Door
from vorzimmer.tenancy.writes import writes_allowed


@pytest.fixture
def said(linked):
    with writes_allowed("test"):
        twin = Twin.objects.create(linked=linked, path="/a.ics", uid="a")
    return {"linked": linked, "twin": twin, "title": "Kur", "here": "h", "there": "t", "etag": "1"}


def test_both_texts_are_kept_and_the_person_hears_of_it(house, said):
    conflict = actions.find_conflict(actor=house.anna.through(Door.SCHEDULE), **said).conflict
    assert (conflict.here, conflict.there) == ("h", "t")
    assert Twin.objects.get().state == "conflict"
    assert Notification.objects.filter(to=house.anna.membership, entry__kind="caldav.conflict").exists()


def test_nobody_says_so_by_hand(house, said):
    with pytest.raises(NotAllowed):
        actions.find_conflict(actor=house.anna, **said)
