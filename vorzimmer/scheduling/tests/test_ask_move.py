"""The other side asks for another time."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.scheduling import actions

from .scenes import (
    THURSDAY,
    WEDNESDAY,
    again,
    at,
    guest,
    offered,
    outside,
    taken,
)  # fmt: skip


def test_the_second_move_of_the_other_side_is_counted(house):
    with at():
        search = offered(house)
        for times in ((WEDNESDAY,), (THURSDAY,)):
            taken(house, search)
            actions.ask_move(**outside(house, search), participant=guest(house, search), words="Zahnarzt")
            actions.offer_times(actor=house.ben, search=again(house, search), times=times)
    assert again(house, search).moved_by_them == 2


def test_only_whoever_has_the_link_and_only_what_stands(house):
    with at():
        search = offered(house)
        with pytest.raises(NotAllowed):
            actions.ask_move(**outside(house, search), participant=guest(house, search))
        taken(house, search)
        with pytest.raises(NotAllowed):
            actions.ask_move(actor=house.ben, search=again(house, search), participant=guest(house, search))
    assert again(house, search).moved == 0
