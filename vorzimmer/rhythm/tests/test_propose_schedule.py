"""One side proposes when something comes."""

from datetime import time

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.rhythm.models import ScheduleProposal

from .scenes import again, at, proposed, recorded, told


@pytest.mark.parametrize(("who", "other"), [("ben", "Anna"), ("anna", "Ben")])
def test_the_other_side_is_asked(house, who, other):
    with at():
        proposal = proposed(house, who=who)
    assert again(house, proposal).is_open
    assert other in told(house, "schedule_proposed")
    assert not {"Carla", "Otto", "Susanne"} & told(house, "schedule_proposed")


def test_a_newer_one_replaces_an_open_one(house):
    with at():
        first = proposed(house)
        second = proposed(house, at=time(9))
    assert again(house, first).state == "replaced"
    assert again(house, second).is_open


@pytest.mark.parametrize("who", ["carla", "susanne", "otto", "emil"])
def test_nobody_else_proposes(house, who):
    with at(), pytest.raises(NotAllowed):
        proposed(house, who=who)
    assert recorded(house, "schedule_proposed") == 0


@pytest.mark.parametrize("plan", [{"days": []}, {"days": [7]}, {"answer_by": time(8)}, {"kind": "midnight"}])
def test_times_that_cannot_be_are_refused(house, plan):
    with at(), pytest.raises(NotAllowed):
        proposed(house, **plan)


def test_half_way_nothing_stays(house, monkeypatch):
    with at():
        first = proposed(house)
        monkeypatch.setattr(ScheduleProposal, "save", lambda *_args, **_kwargs: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            proposed(house, at=time(9))
    assert again(house, first).is_open
