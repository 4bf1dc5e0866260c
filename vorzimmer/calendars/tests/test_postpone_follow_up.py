"""It comes back on another day."""

from datetime import date

import pytest
from django_scopes import scope

from vorzimmer.calendars import actions
from vorzimmer.calendars.models import FollowUp
from vorzimmer.journal.action import NotAllowed

from .scenes import at, count, wall
from .test_expire_hold import run
from .test_follow_up import follow


def test_it_says_so_again(house):
    with at(23):
        made_one = follow(house.anna, title="Anrufen")
    with at(27, 10):
        run(house)
        actions.postpone_follow_up(actor=house.anna, follow_up=made_one, on_day=date(2026, 11, 30))
        run(house)
        assert count(house, "follow_up_due") == 1
    with at(30, 10):
        run(house)
    assert count(house, "follow_up_due") == 2
    with scope(workspace=house.workspace):
        now = FollowUp.objects.get()
    assert (now.postponed, now.at) == (1, wall(30, 9))


def test_only_its_person(house):
    made_one = follow(house.anna, title="Anrufen")
    with pytest.raises(NotAllowed, match="for themselves"):
        actions.postpone_follow_up(actor=house.otto, follow_up=made_one, on_day=date(2026, 11, 30))
