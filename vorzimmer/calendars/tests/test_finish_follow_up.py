"""What one wanted to come back to is seen to."""

import pytest
from django_scopes import scope

from vorzimmer.calendars import actions, queries
from vorzimmer.journal.action import NotAllowed

from .test_follow_up import follow


def test_it_is_off_the_lists_and_can_come_back(house):
    made_one = follow(house.anna, title="Anrufen")
    with pytest.raises(NotAllowed, match="for themselves"):
        actions.finish_follow_up(actor=house.ben, follow_up=made_one)
    actions.finish_follow_up(actor=house.anna, follow_up=made_one)
    with scope(workspace=house.workspace):
        assert queries.follow_ups_of(house.anna) == []
        assert [each.pk for each in queries.follow_ups_of(house.anna, done=True)] == [made_one.pk]
    with pytest.raises(NotAllowed, match="already"):
        actions.finish_follow_up(actor=house.anna, follow_up=made_one)
