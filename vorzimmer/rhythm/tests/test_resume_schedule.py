"""Either side lets something go on before its pause ends."""

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
        actions.pause_schedule(actor=house.ben, schedule=schedule, until=date(2026, 12, 7))
        actions.resume_schedule(actor=getattr(house, who), schedule=schedule)
    now = again(house, schedule)
    assert now.is_on
    assert now.paused_until is None


@pytest.mark.parametrize("who", ["carla", "susanne", "otto", "emil"])
def test_nobody_else_may(house, who):
    with at():
        schedule = running(house)
        actions.pause_schedule(actor=house.ben, schedule=schedule, until=date(2026, 12, 7))
        with pytest.raises(NotAllowed):
            actions.resume_schedule(actor=getattr(house, who), schedule=schedule)


def test_half_way_nothing_stays(house, monkeypatch):
    with at():
        schedule = running(house)
        actions.pause_schedule(actor=house.ben, schedule=schedule, until=date(2026, 12, 7))
        before = again(house, schedule).plan
        monkeypatch.setattr(Schedule, "settle", lambda *_args, **_kwargs: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            actions.resume_schedule(actor=house.anna, schedule=schedule)
    assert again(house, schedule).plan == before
    assert recorded(house, "schedule_resumed") == 0
