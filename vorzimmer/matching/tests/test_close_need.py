"""Looking for nobody any more."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.matching import actions
from vorzimmer.notifications.models import Notification

from .scenes import fresh, looking, suggested


def test_whoever_was_asked_is_told(house):
    entry = suggested(house)
    actions.close_need(actor=house.anna, need=entry.need)
    assert fresh(house, entry.need).state == "closed"
    with scope(workspace=house.workspace):
        told = Notification.objects.filter(entry__kind="matching.need_closed")
        assert {each.to for each in told} == {house.ben.membership, house.carla.membership}


def test_nobody_can_say_yes_to_it_afterwards(house):
    entry = suggested(house)
    actions.close_need(actor=house.anna, need=entry.need)
    with pytest.raises(NotAllowed):
        actions.accept_suggestion(actor=house.ben, entry=entry)


def test_not_by_an_assistant_and_not_twice(house):
    need = looking(house)
    with pytest.raises(NotAllowed):
        actions.close_need(actor=house.ben, need=need)
    actions.close_need(actor=house.carla, need=need)
    with pytest.raises(NotAllowed):
        actions.close_need(actor=house.carla, need=need)
