"""An access that was asked for is not given."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.vault import actions

from .scenes import asked, fresh, given, told


def test_whoever_asked_is_told_why(house):
    access = asked(house)
    done = actions.decline_access(actor=house.anna, access=access, reason="Machen wir selbst")
    assert (fresh(house, access).state, done.reason) == ("declined", "Machen wir selbst")
    assert told(house, "vault.access_declined") == {house.ben.id}


def test_whoever_asked_takes_it_back(house):
    actions.decline_access(actor=house.ben, access=asked(house))


@pytest.mark.parametrize("who", ["bea", "susanne", "emil"])
def test_who_may_not(house, who):
    with pytest.raises(NotAllowed):
        actions.decline_access(actor=getattr(house, who), access=asked(house))


def test_what_is_given_cannot_be_declined(house):
    with pytest.raises(NotAllowed):
        actions.decline_access(actor=house.anna, access=given(house))
