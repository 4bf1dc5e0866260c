"""The clock says that the day has come."""

import pytest

from vorzimmer.calendars import actions
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Door

from .scenes import at, count, told
from .test_expire_hold import run
from .test_follow_up import follow


def test_once_and_only_its_person(house):
    with at(23):
        follow(house.anna, title="Anrufen")
        run(house)
        assert count(house, "follow_up_due") == 0
    with at(27, 10):
        run(house)
        run(house)
    assert (count(house, "follow_up_due"), told(house, "follow_up_due")) == (1, {"Anna"})


def test_what_is_done_is_not_told_and_nobody_does_it_by_hand(house):
    with at(23):
        done, waits = follow(house.anna, title="Anrufen"), follow(house.anna, title="Schreiben")
        actions.finish_follow_up(actor=house.anna, follow_up=done)
    with at(27, 10):
        with pytest.raises(NotAllowed, match="by itself"):
            actions.tell_follow_up(actor=house.anna, follow_up=waits)
        with pytest.raises(NotAllowed, match="Nobody has"):
            actions.tell_follow_up(actor=house.anna.through(Door.SCHEDULE), follow_up=done)
        run(house)
    assert count(house, "follow_up_due") == 1
