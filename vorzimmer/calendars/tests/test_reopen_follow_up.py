"""It was not seen to after all."""

import pytest
from django_scopes import scope

from vorzimmer.calendars import actions, queries
from vorzimmer.journal.action import NotAllowed

from .test_follow_up import follow


def test_it_is_on_the_lists_again(house):
    made_one = follow(house.anna, title="Anrufen")
    with pytest.raises(NotAllowed, match="still open"):
        actions.reopen_follow_up(actor=house.anna, follow_up=made_one)
    actions.finish_follow_up(actor=house.anna, follow_up=made_one)
    with pytest.raises(NotAllowed, match="for themselves"):
        actions.reopen_follow_up(actor=house.ben, follow_up=made_one)
    actions.reopen_follow_up(actor=house.anna, follow_up=made_one)
    with scope(workspace=house.workspace):
        assert [each.title for each in queries.follow_ups_of(house.anna)] == ["Anrufen"]
