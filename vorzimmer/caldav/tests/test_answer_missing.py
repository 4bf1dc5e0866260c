"""Saying what happens to what is gone; what follows is in test_pass."""

import pytest

from vorzimmer.caldav import actions
from vorzimmer.caldav.models import Linked
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Door


def test_only_when_asked_and_only_its_person(house, linked):
    with pytest.raises(NotAllowed):
        actions.answer_missing(actor=house.anna, linked=linked, allowed="remove")
    actions.ask_missing(actor=house.anna.through(Door.SCHEDULE), linked=linked, count=7)
    with pytest.raises(NotAllowed):
        actions.answer_missing(actor=house.ben, linked=linked, allowed="remove")
    actions.answer_missing(actor=house.anna, linked=linked, allowed="remove")
    row = Linked.objects.get()
    assert (row.asks, row.allowed) == (0, "remove")
