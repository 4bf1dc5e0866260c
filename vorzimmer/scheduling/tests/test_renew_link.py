"""A new link is sent."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.scheduling import actions, door

from .scenes import again, at, guest, letters, offered


def test_the_old_one_is_dead_and_the_new_one_comes_by_mail(house):
    with at():
        search = offered(house)
        old = door.token_of(guest(house, search))
        actions.renew_link(actor=house.ben, search=again(house, search), participant=guest(house, search))
        assert door.find(old) is None
        assert door.address_of(guest(house, search)) in letters()[-1].body


def test_who_may_not(house):
    with at():
        search = offered(house)
        with pytest.raises(NotAllowed):
            actions.renew_link(actor=house.emil, search=again(house, search), participant=guest(house, search))
