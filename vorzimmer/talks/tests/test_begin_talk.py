"""It begins."""

import pytest
from django.db import IntegrityError

from vorzimmer.journal.action import NotAllowed
from vorzimmer.talks import actions

from .scenes import again, arranged, at, begun, on, told


def test_the_first_part_and_its_time(house):
    with at(26, 10, 2):
        talk = again(house, begun(house))
    assert (talk.state, talk.part, talk.part_since, talk.begun_by_id) == (
        "running",
        "ideas",
        on(26, 10, 2),
        house.anna.id,
    )
    assert told(house, "begun") == set()


def test_once_and_only_by_the_two(house):
    with at(26, 10):
        talk = arranged(house)
        for who in ("bea", "carla", "susanne", "emil"):
            with pytest.raises(NotAllowed):
                actions.begin_talk(actor=getattr(house, who), talk=talk)
        actions.begin_talk(actor=house.ben, talk=talk)
        with pytest.raises(NotAllowed):
            actions.begin_talk(actor=house.anna, talk=again(house, talk))


def test_one_at_a_time(house):
    with at(26, 10):
        begun(house)
        second = arranged(house, starts_at=on(27, 10))
        with pytest.raises(IntegrityError):
            actions.begin_talk(actor=house.anna, talk=second)
