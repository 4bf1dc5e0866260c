"""A person leaves."""

import pytest
from django_scopes import scope

from vorzimmer.engagements import actions, queries
from vorzimmer.engagements.models import Part
from vorzimmer.journal.action import NotAllowed


@pytest.fixture
def part(house):
    with scope(workspace=house.workspace):
        yield Part.objects.get(engagement=house.engagement, membership=house.bea.membership)


def test_whoever_left_sees_nothing_any_more_and_their_pages_hear_of_it(house, part):
    ended = actions.end_part(actor=house.carla, part=part)
    assert house.engagement not in queries.visible_engagements(house.bea)
    assert house.bea.id in set(ended.audience())
    with pytest.raises(NotAllowed, match="no longer"):
        actions.end_part(actor=house.carla, part=part)


def test_the_assistant_cannot(house, part):
    with pytest.raises(NotAllowed):
        actions.end_part(actor=house.ben, part=part)
