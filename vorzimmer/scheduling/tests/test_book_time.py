"""An appointment at once."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.scheduling import actions

from .scenes import TUESDAY, WEDNESDAY, again, at, begun, made


def test_at_once_without_asking(house):
    with at():
        search = begun(house)
        actions.book_time(actor=house.ben, search=again(house, search), starts_at=TUESDAY)
        with pytest.raises(NotAllowed):
            actions.book_time(actor=house.ben, search=again(house, search), starts_at=WEDNESDAY)
    assert made(house, search).starts_at == TUESDAY


def test_who_may_not(house):
    with at():
        search = begun(house)
        for actor in (house.emil, house.carla):
            with pytest.raises(NotAllowed):
                actions.book_time(actor=actor, search=again(house, search), starts_at=TUESDAY)
    assert made(house, search) is None
