"""One more step."""

import pytest

from vorzimmer.handovers import actions
from vorzimmer.journal.action import NotAllowed

from .scenes import again, at, begun, day


def test_it_stands_in_its_week(house):
    with at(23):
        plan = begun(house)
        step = actions.add_plan_step(actor=house.ben, plan=plan, title=" Kaffee ", side="both", due_on=day(1, 12)).step
    assert (again(house, step).title, again(house, step).week) == ("Kaffee", 2)


@pytest.mark.parametrize(("wrong", "why"), [({"title": "  "}, "done"), ({"side": "moon"}, "Side")])
def test_what_is_no_step_is_refused(house, wrong, why):
    fields = {"title": "Kaffee", "side": "both", "due_on": day(1, 12)} | wrong
    plan = begun(house)
    with at(23), pytest.raises(ValueError, match=why):
        actions.add_plan_step(actor=house.ben, plan=plan, **fields)


@pytest.mark.parametrize("who", ["susanne", "emil"])
def test_who_may_not(house, who):
    plan = begun(house)
    with at(23), pytest.raises(NotAllowed):
        actions.add_plan_step(actor=getattr(house, who), plan=plan, title="X", side="both", due_on=day(1, 12))


def test_a_finished_plan_takes_none(house):
    with at(23):
        plan = begun(house)
        actions.finish_plan(actor=house.carla, plan=plan)
        with pytest.raises(NotAllowed):
            actions.add_plan_step(actor=house.ben, plan=plan, title="X", side="both", due_on=day(1, 12))
