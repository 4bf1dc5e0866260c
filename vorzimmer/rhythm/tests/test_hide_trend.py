"""One of the two is enough to hide the trend again."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.rhythm import actions, queries
from vorzimmer.rhythm.models import PulseConsent

from .scenes import MONDAY, answered, at, fresh, told


def shared(house):
    """Both let the coordination see it."""
    for who in (house.anna, house.ben):
        actions.share_trend(actor=who, engagement=fresh(house))


def test_from_this_moment_on_nobody_else_sees_it(house, visitor):
    answered(house, MONDAY, 4, 5)
    with at(10, day=27):
        shared(house)
        actions.hide_trend(actor=house.ben, engagement=fresh(house))
        page = visitor.sign_in(house.carla).get(f"/engagements/{house.engagement.pk}/rhythm/").content.decode()
    assert "<meter" not in page
    assert told(house, "trend_hidden") == {"Anna"}


@pytest.mark.parametrize("who", ["bea", "carla", "susanne", "emil"])
def test_nobody_else_hides_it(house, who):
    with at(), pytest.raises(NotAllowed):
        actions.hide_trend(actor=getattr(house, who), engagement=fresh(house))


def test_half_way_it_stays_shared(house, monkeypatch):
    with at():
        shared(house)
        monkeypatch.setattr(PulseConsent, "revoke", lambda _self: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            actions.hide_trend(actor=house.anna, engagement=fresh(house))
    with scope(workspace=house.workspace):
        assert queries.is_shared(fresh(house), queries.agreeing(fresh(house)))
