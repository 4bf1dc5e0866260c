"""A link is taken back."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.scheduling import actions, door

from .scenes import again, at, guest, offered, poll


def test_it_opens_nothing_and_nobody_waits_for_that_answer(house):
    with at():
        search = offered(house)
        token = door.token_of(guest(house, search))
        actions.revoke_link(actor=house.ben, search=again(house, search), participant=guest(house, search))
        assert door.find(token) is None
    assert not guest(house, search).required


def test_the_last_missing_answer_is_waited_for_no_longer(house):
    with at():
        search = poll(house)
        for name, turn in (("Jim", "theirs"), ("Eva", "ours")):
            actions.revoke_link(actor=house.ben, search=again(house, search), participant=guest(house, search, name))
            assert again(house, search).turn == turn


def test_who_may_not(house):
    with at():
        search, other = offered(house), offered(house)
        for actor in (house.emil, house.carla):
            with pytest.raises(NotAllowed):
                actions.revoke_link(actor=actor, search=again(house, search), participant=guest(house, search))
        with pytest.raises(NotAllowed):
            actions.revoke_link(actor=house.ben, search=again(house, search), participant=guest(house, other))
