"""The coordination begins to look."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.matching import actions
from vorzimmer.notifications.models import Notification

from .scenes import draft, fresh


def test_the_coordination_is_told_and_the_assistants_are_not(house):
    need = draft(house)
    actions.send_need(actor=house.anna, need=need)
    assert fresh(house, need).state == "open"
    with scope(workspace=house.workspace):
        assert [each.to for each in Notification.objects.all()] == [house.carla.membership]


def test_once_and_only_when_it_says_what_is_to_be_done(house):
    empty = draft(house, kinds=[])
    with pytest.raises(NotAllowed, match="kinds of task"):
        actions.send_need(actor=house.anna, need=empty)
    need = draft(house)
    actions.send_need(actor=house.anna, need=need)
    with pytest.raises(NotAllowed):
        actions.send_need(actor=house.anna, need=need)


def test_not_by_those_who_do_not_decide(house):
    for who in ("ben", "susanne", "emil"):
        with pytest.raises(NotAllowed):
            actions.send_need(actor=getattr(house, who), need=draft(house))
