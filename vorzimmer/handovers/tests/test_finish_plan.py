"""The plan is finished."""

import pytest
from django_scopes import scope

from vorzimmer.handovers import actions
from vorzimmer.journal.action import NotAllowed
from vorzimmer.tenancy.writes import writes_allowed

from .scenes import again, at, begun, fresh, told


def test_after_settling_in_the_two_work_together(house):
    with scope(workspace=house.workspace), writes_allowed("test"):
        house.engagement.change(stage="settling_in")
    with at(23):
        plan = begun(house)
        actions.finish_plan(actor=house.anna, plan=plan)
    assert again(house, plan).state == "finished"
    assert fresh(house).stage == "working"
    assert told(house, "plan_finished") == {"Ben", "Bea", "Carla", "Susanne"}


@pytest.mark.parametrize("who", ["ben", "bea", "susanne"])
def test_who_may_not(house, who):
    with at(23), pytest.raises(NotAllowed):
        actions.finish_plan(actor=getattr(house, who), plan=begun(house))
