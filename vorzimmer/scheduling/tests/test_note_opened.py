"""The page was opened."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.scheduling import actions

from .scenes import again, at, guest, offered, outside, told


def test_whoever_arranges_sees_it_and_nobody_is_disturbed(house):
    with at():
        search = offered(house)
        actions.note_opened(**outside(house, search), participant=guest(house, search))
    assert guest(house, search).opened_at
    assert told(house, "link_opened") == set()


def test_only_by_the_link(house):
    with at():
        search = offered(house)
        with pytest.raises(NotAllowed):
            actions.note_opened(actor=house.ben, search=again(house, search), participant=guest(house, search))
