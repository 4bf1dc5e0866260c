"""Looking back."""

import pytest
from django_scopes import scope

from vorzimmer.handovers import actions
from vorzimmer.handovers.showing import view_of
from vorzimmer.journal.action import NotAllowed

from .scenes import at, begun, told


def test_the_others_read_it_once_they_have_said_theirs(house):
    with at(23):
        plan = begun(house)
        actions.review_plan(actor=house.anna, plan=plan, verdict="change", worked="Tempo", change="Mehr Stunden")
        with scope(workspace=house.workspace):
            assert view_of(house.ben, plan).reviews == []
            assert len(view_of(house.anna, plan).reviews) == 1
        actions.review_plan(actor=house.ben, plan=plan, verdict="continue")
        with scope(workspace=house.workspace):
            assert len(view_of(house.ben, plan).reviews) == 2
    assert "Anna" in told(house, "plan_reviewed")


def test_once_each_and_only_the_two_sides(house):
    with at(23):
        plan = begun(house)
        actions.review_plan(actor=house.anna, plan=plan, verdict="continue")
        for who in ("anna", "carla", "susanne"):
            with pytest.raises(NotAllowed):
                actions.review_plan(actor=getattr(house, who), plan=plan, verdict="continue")
        with pytest.raises(ValueError, match="maybe"):
            actions.review_plan(actor=house.ben, plan=plan, verdict="maybe")
