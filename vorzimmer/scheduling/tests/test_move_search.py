"""We look for another time."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.scheduling import actions

from .scenes import (
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    again,
    at,
    made,
    offered,
    taken,
)  # fmt: skip


def test_we_move_and_the_appointment_keeps_its_identity(house):
    with at():
        search = offered(house)
        taken(house, search)
        before = made(house, search)
        actions.move_search(actor=house.ben, search=again(house, search), words="Leider krank.")
        assert made(house, search).starts_at == TUESDAY, "it stands until another one is found"
        actions.offer_times(actor=house.ben, search=again(house, search), times=(WEDNESDAY, THURSDAY))
        taken(house, search, 1)
    after = made(house, search)
    assert (after.pk, after.starts_at, after.moved) == (before.pk, THURSDAY, 1)
    here = again(house, search)
    assert (here.state, here.moved, here.moved_by_them) == ("made", 1, 0)


def test_an_hour_later_does_not_collide_with_itself(house):
    with at():
        search = offered(house)
        taken(house, search)
        actions.move_search(actor=house.ben, search=again(house, search))
        actions.offer_times(actor=house.ben, search=again(house, search), times=(TUESDAY.replace(minute=30),))
        assert taken(house, search).stands


def test_who_may_not(house):
    with at():
        search = offered(house)
        with pytest.raises(NotAllowed):
            actions.move_search(actor=house.ben, search=again(house, search))
        taken(house, search)
        for actor in (house.emil, house.carla):
            with pytest.raises(NotAllowed):
                actions.move_search(actor=actor, search=again(house, search))
    with at(24, hour=11), pytest.raises(NotAllowed):
        actions.move_search(actor=house.ben, search=again(house, search))
