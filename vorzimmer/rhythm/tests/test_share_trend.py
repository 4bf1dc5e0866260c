"""The coordination sees the trend when both agree."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.rhythm import actions, queries
from vorzimmer.rhythm.models import PulseConsent

from .scenes import MONDAY, answered, at, fresh, told


def seen(house, visitor) -> bool:
    """Whether Carla sees the mean of the one week."""
    page = visitor.sign_in(house.carla).get(f"/engagements/{house.engagement.pk}/rhythm/").content.decode()
    return "<meter" in page


def test_one_of_the_two_is_not_enough(house, visitor):
    answered(house, MONDAY, 4, 5)
    with at(10, day=27):
        actions.share_trend(actor=house.anna, engagement=fresh(house))
        assert not seen(house, visitor)
        actions.share_trend(actor=house.ben, engagement=fresh(house))
        assert seen(house, visitor)
    assert told(house, "trend_shared") == {"Anna", "Ben"}


def test_twice_is_once(house):
    with at():
        actions.share_trend(actor=house.anna, engagement=fresh(house))
        actions.share_trend(actor=house.anna, engagement=fresh(house))
    with scope(workspace=house.workspace):
        assert queries.agreeing(fresh(house)) == {house.anna.id}


@pytest.mark.parametrize("who", ["bea", "carla", "susanne", "emil"])
def test_nobody_else_agrees(house, who):
    with at(), pytest.raises(NotAllowed):
        actions.share_trend(actor=getattr(house, who), engagement=fresh(house))


def test_half_way_nothing_stays(house, monkeypatch):
    monkeypatch.setattr(PulseConsent, "save", lambda *_args, **_kwargs: 1 / 0)
    with at(), pytest.raises(ZeroDivisionError):
        actions.share_trend(actor=house.anna, engagement=fresh(house))
    assert told(house, "trend_shared") == set()
