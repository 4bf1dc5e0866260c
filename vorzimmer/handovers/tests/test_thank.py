"""Thank you."""

import pytest
from django_scopes import scope

from vorzimmer.handovers import actions
from vorzimmer.handovers.queries.partings import ended_with, my_thanks
from vorzimmer.journal.action import NotAllowed

from .scenes import again, at, ended, told


def test_the_other_side_keeps_it_also_after_the_last_day(house):
    with at(23):
        found = ended(house)
        actions.thank(actor=house.anna, parting=again(house, found), text="Danke für alles")
    assert told(house, "thanked") == {"Ben", "Bea"}
    with scope(workspace=house.workspace):
        partings = ended_with(house.ben)
        assert [each.text for each in my_thanks(house.ben, partings)] == ["Danke für alles"]
        assert ended_with(house.emil) == []


@pytest.mark.parametrize("who", ["carla", "susanne", "emil"])
def test_only_the_two_sides(house, who):
    with at(23), pytest.raises(NotAllowed):
        actions.thank(actor=getattr(house, who), parting=ended(house), text="Danke")


def test_thanks_have_words(house):
    with at(23), pytest.raises(ValueError, match="words"):
        actions.thank(actor=house.anna, parting=ended(house), text=" ")
