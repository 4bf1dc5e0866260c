"""The other side keeps the times as they are."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.rhythm import actions
from vorzimmer.rhythm.models import Schedule, ScheduleProposal

from .scenes import again, at, proposed, recorded


def test_nothing_changes(house):
    with at():
        proposal = proposed(house)
        actions.refuse_schedule(actor=house.anna, schedule_proposal=proposal)
    assert again(house, proposal).state == "refused"
    with scope(workspace=house.workspace):
        assert not Schedule.objects.exists()


@pytest.mark.parametrize("who", ["ben", "carla", "susanne", "emil"])
def test_nobody_else_can(house, who):
    with at():
        proposal = proposed(house)
        with pytest.raises(NotAllowed):
            actions.refuse_schedule(actor=getattr(house, who), schedule_proposal=proposal)
    assert again(house, proposal).is_open


def test_it_is_decided_once(house):
    with at():
        proposal = proposed(house)
        actions.refuse_schedule(actor=house.anna, schedule_proposal=proposal)
        with pytest.raises(NotAllowed):
            actions.refuse_schedule(actor=house.anna, schedule_proposal=proposal)
    assert recorded(house, "schedule_refused") == 1


def test_half_way_nothing_stays(house, monkeypatch):
    with at():
        proposal = proposed(house)
        monkeypatch.setattr(ScheduleProposal, "decide", lambda *_args, **_kwargs: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            actions.refuse_schedule(actor=house.anna, schedule_proposal=proposal)
    assert again(house, proposal).is_open
