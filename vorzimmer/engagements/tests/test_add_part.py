"""A person joins."""

import pytest
from django_scopes import scope

from vorzimmer.engagements import actions, queries
from vorzimmer.journal.action import NotAllowed


def add(house, actor, **fields):
    given = {"membership": house.emil.membership, "role": "observer"}
    return actions.add_part(actor=actor, engagement=house.engagement, **(given | fields))


def test_whoever_is_added_sees_the_engagement(house):
    added = add(house, house.carla)
    with scope(workspace=house.workspace):
        assert house.engagement in queries.visible_engagements(house.emil)
        assert house.emil.id in set(added.audience())


def test_a_new_lead_makes_the_former_one_a_backup(house):
    add(house, house.carla, membership=house.bea.membership, role="lead")
    with scope(workspace=house.workspace):
        roles = {part.membership.user.first_name: part.role for part in house.engagement.parts.filter(until=None)}
    assert (roles["Bea"], roles["Ben"]) == ("lead", "backup")


@pytest.mark.parametrize("who", ["anna", "ben", "susanne", "emil"])
def test_others_cannot(house, who):
    with pytest.raises(NotAllowed):
        add(house, getattr(house, who))
