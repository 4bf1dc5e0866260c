"""A secret is removed."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.vault import actions

from .scenes import fresh, kept


def test_its_content_is_wiped_and_its_trace_stays(house):
    secret = kept(house)
    actions.remove_secret(actor=house.carla, secret=secret)
    found = fresh(house, secret)
    assert (bytes(found.sealed), bytes(found.sealed_key), found.removed_by_id) == (b"", b"", house.carla.id)


@pytest.mark.parametrize("who", ["ben", "bea", "susanne", "emil"])
def test_who_may_not(house, who):
    with pytest.raises(NotAllowed):
        actions.remove_secret(actor=getattr(house, who), secret=kept(house))


def test_once(house):
    secret = kept(house)
    actions.remove_secret(actor=house.anna, secret=secret)
    with pytest.raises(NotAllowed):
        actions.remove_secret(actor=house.anna, secret=secret)
