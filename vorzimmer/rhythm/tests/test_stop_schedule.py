"""Either side stops something altogether, without asking."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.rhythm import actions
from vorzimmer.rhythm.models import Schedule

from .scenes import again, at, recorded, running


@pytest.mark.parametrize("who", ["anna", "ben"])
def test_either_side_may(house, who):
    with at():
        schedule = running(house)
        actions.stop_schedule(actor=getattr(house, who), schedule=schedule)
    now = again(house, schedule)
    assert not now.is_on


@pytest.mark.parametrize("who", ["carla", "susanne", "otto", "emil"])
def test_nobody_else_may(house, who):
    with at():
        schedule = running(house)
        with pytest.raises(NotAllowed):
            actions.stop_schedule(actor=getattr(house, who), schedule=schedule)


def test_half_way_nothing_stays(house, monkeypatch):
    with at():
        schedule = running(house)
        before = again(house, schedule).plan
        monkeypatch.setattr(Schedule, "settle", lambda *_args, **_kwargs: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            actions.stop_schedule(actor=house.anna, schedule=schedule)
    assert again(house, schedule).plan == before
    assert recorded(house, "schedule_stopped") == 0
