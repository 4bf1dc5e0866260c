"""Either side lets something rest until a day."""

from datetime import date

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.rhythm import actions
from vorzimmer.rhythm.models import Schedule

from .scenes import again, at, recorded, running


@pytest.mark.parametrize("who", ["anna", "ben"])
def test_either_side_may(house, who):
    with at():
        schedule = running(house)
        actions.pause_schedule(actor=getattr(house, who), schedule=schedule, until=date(2026, 12, 7))
    now = again(house, schedule)
    assert now.is_on
    assert now.paused_until == date(2026, 12, 7)


@pytest.mark.parametrize("who", ["carla", "susanne", "otto", "emil"])
def test_nobody_else_may(house, who):
    with at():
        schedule = running(house)
        with pytest.raises(NotAllowed):
            actions.pause_schedule(actor=getattr(house, who), schedule=schedule, until=date(2026, 12, 7))


def test_half_way_nothing_stays(house, monkeypatch):
    with at():
        schedule = running(house)
        before = again(house, schedule).plan
        monkeypatch.setattr(Schedule, "settle", lambda *_args, **_kwargs: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            actions.pause_schedule(actor=house.anna, schedule=schedule, until=date(2026, 12, 7))
    assert again(house, schedule).plan == before
    assert recorded(house, "schedule_paused") == 0


def test_a_day_that_is_not_ahead_is_refused(house):
    with at():
        schedule = running(house)
        with pytest.raises(NotAllowed):
            actions.pause_schedule(actor=house.anna, schedule=schedule, until=date(2026, 11, 23))
