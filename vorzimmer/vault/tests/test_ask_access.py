"""Somebody needs to get in somewhere."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.vault import actions

from .scenes import asked, recorded, told


def test_whoever_decides_is_told(house):
    access = asked(house)
    assert (access.state, access.asked_by) == ("asked", house.ben.membership)
    assert told(house, "vault.access_asked") == {house.anna.id}
    assert recorded(house, "vault.access_asked")[0].facts["words"] == {"system": "Kalender"}


@pytest.mark.parametrize("who", ["susanne", "emil"])
def test_who_may_not(house, who):
    with pytest.raises(NotAllowed):
        asked(house, who)


def test_another_workspace_does_not_exist(house):
    with pytest.raises(type(house.engagement).DoesNotExist):
        asked(house, "dora")


def test_it_says_what_it_is_for(house):
    with pytest.raises(NotAllowed):
        actions.ask_access(actor=house.ben, engagement=house.engagement, system="Kalender", purpose=" ")
    assert recorded(house, "vault.access_asked") == []
