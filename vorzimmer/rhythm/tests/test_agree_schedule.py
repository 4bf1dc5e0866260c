"""The other side agrees to times."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.rhythm import actions
from vorzimmer.rhythm.models import Schedule, ScheduleProposal

from .scenes import again, at, proposed, running, told


def test_it_holds_from_now_on(house):
    with at():
        schedule = running(house)
    assert (schedule.is_on, schedule.days, schedule.at.hour) == (True, [0, 1, 2, 3, 4], 8)
    assert told(house, "schedule_agreed") == {"Ben", "Bea"}


def test_there_is_one_schedule_per_kind_however_often_it_changes(house):
    with at():
        running(house)
        running(house, days=[0])
    with scope(workspace=house.workspace):
        assert Schedule.objects.get().days == [0]


@pytest.mark.parametrize("who", ["ben", "bea", "carla", "susanne", "emil"])
def test_the_side_that_proposed_and_others_cannot_agree(house, who):
    with at():
        proposal = proposed(house)
        with pytest.raises(NotAllowed):
            actions.agree_schedule(actor=getattr(house, who), schedule_proposal=proposal)
    assert again(house, proposal).is_open


def test_half_way_nothing_stays(house, monkeypatch):
    with at():
        proposal = proposed(house)
        monkeypatch.setattr(Schedule, "settle", lambda *_args, **_kwargs: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            actions.agree_schedule(actor=house.anna, schedule_proposal=proposal)
    assert again(house, proposal).state == ScheduleProposal.State.OPEN
    assert told(house, "schedule_agreed") == set()
