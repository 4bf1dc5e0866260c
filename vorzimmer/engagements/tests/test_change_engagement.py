"""What an engagement is called and how one speaks in it."""

from datetime import date

import pytest

from vorzimmer.engagements import actions
from vorzimmer.journal.action import NotAllowed

NEW = {"title": "Büro", "stage": "settling_in", "language": "en", "address": "sie", "started_on": date(2026, 11, 1)}


def test_only_what_differs_is_recorded(house):
    assert set(actions.change_engagement(actor=house.carla, engagement=house.engagement, **NEW).fields) == set(NEW)
    again = actions.change_engagement(actor=house.carla, engagement=house.engagement, **NEW)
    assert again.fields == []


@pytest.mark.parametrize("who", ["anna", "ben", "susanne", "emil"])
def test_others_cannot(house, who):
    with pytest.raises(NotAllowed):
        actions.change_engagement(actor=getattr(house, who), engagement=house.engagement, **NEW)
