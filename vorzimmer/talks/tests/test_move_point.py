"""Another order."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.talks import actions
from vorzimmer.talks.models import AgendaPoint

from .scenes import arranged, at, pointed


def order(house, talk):
    with scope(workspace=house.workspace):
        return [each.text for each in AgendaPoint.objects.filter(talk=talk, part="ideas")]


def test_either_of_the_two_orders_the_points_of_a_part(house):
    with at(23):
        talk = arranged(house)
        first, _second, _third = (pointed(house, talk, text) for text in ("A", "B", "C"))
        pointed(house, talk, "X", part="results")
        actions.move_point(actor=house.ben, point=first, position=1)
        assert order(house, talk) == ["B", "A", "C"]
        actions.move_point(actor=house.anna, point=first, position=99)
    assert order(house, talk) == ["B", "C", "A"]


def test_who_may_not(house):
    with at(23):
        point = pointed(house, arranged(house))
        for who in ("bea", "susanne"):
            with pytest.raises(NotAllowed):
                actions.move_point(actor=getattr(house, who), point=point, position=0)
