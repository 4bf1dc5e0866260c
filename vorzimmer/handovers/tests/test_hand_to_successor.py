"""The successor leads."""

import pytest

from vorzimmer.handovers import actions
from vorzimmer.journal.action import NotAllowed

from .scenes import again, at, run, task, told
from .test_begin_cover import part_of, stranger
from .test_introduce_successor import introduced


def test_open_work_and_the_lead_are_theirs_and_the_former_stays_as_backup(house):
    farid = stranger(house)
    with at(23):
        work = task(house)
        successor = introduced(house, farid)
        done = actions.hand_to_successor(actor=house.carla, successor=successor)
    assert done.moved == 1
    assert again(house, work).assistant_id == farid.id
    assert part_of(house, farid).role == "lead"
    assert part_of(house, house.ben).role == "backup"
    assert "Anna" in told(house, "successor_took_over")


def test_the_former_leaves_with_everything_if_that_is_said(house):
    farid = stranger(house)
    with at(23):
        actions.hand_to_successor(actor=house.carla, successor=introduced(house, farid), former_leaves=True)
    assert part_of(house, house.ben) is None


def test_the_clock_does_it_on_the_day_that_was_said(house):
    farid = stranger(house)
    with at(23):
        introduced(house, farid)
    with at(6, month=12):
        run(house)
        assert part_of(house, farid).role == "observer"
    with at(7, month=12):
        run(house)
        run(house)
    assert part_of(house, farid).role == "lead"


def test_who_may_not_and_not_twice(house):
    with at(23):
        successor = introduced(house, house.bea)
        for who in ("anna", "ben", "bea"):
            with pytest.raises(NotAllowed):
                actions.hand_to_successor(actor=getattr(house, who), successor=successor)
        actions.hand_to_successor(actor=house.carla, successor=successor)
        with pytest.raises(NotAllowed):
            actions.hand_to_successor(actor=house.carla, successor=again(house, successor))
