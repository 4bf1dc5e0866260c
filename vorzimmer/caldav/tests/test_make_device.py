"""Passwords of devices: shown once, kept as a hash, of one person."""

import pytest
from django_scopes import scope

from vorzimmer.caldav import actions, queries
from vorzimmer.caldav.models import Device
from vorzimmer.caldav.passwords import hash_of, new_password
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.people.actor import Door


@pytest.fixture(autouse=True)
def _here(house):
    with scope(workspace=house.workspace):
        yield


def made(house, who="anna", password="abcd-efgh"):
    actor = getattr(house, who)
    return actions.make_device(actor=actor, membership=actor.membership, name=" iPhone ", password=password).device


def test_only_the_hash_is_kept_and_typing_is_forgiven(house):
    password = new_password()
    device = made(house, password=password)
    assert device.name == "iPhone"
    assert password not in str(Device.objects.values().get()) + str([each.facts for each in Entry.objects.all()])
    assert hash_of(password) == hash_of(password.upper().replace("-", " "))
    assert queries.device_with(house.anna.person.email.upper(), password) == device
    assert queries.device_with(house.ben.person.email, password) is None


def test_everybody_for_themselves_and_by_hand(house):
    with pytest.raises(NotAllowed):
        actions.make_device(actor=house.otto, membership=house.anna.membership, name="x", password="y")
    for door in (Door.API, Door.CALDAV):
        with pytest.raises(NotAllowed):
            actions.make_device(
                actor=house.anna.through(door), membership=house.anna.membership, name="x", password="y"
            )


def test_one_sees_ones_own_and_the_owner_all(house):
    made(house)
    assert len(queries.my_devices(house.anna)) == 1
    assert queries.my_devices(house.ben) == queries.devices_of_others(house.ben) == []
    assert len(queries.devices_of_others(house.otto)) == 1


def test_whoever_is_switched_off_is_out(house):
    made(house)
    person = house.anna.person
    person.is_active = False
    person.save()
    assert queries.device_with(person.email, "abcd-efgh") is None
