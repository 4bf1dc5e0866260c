"""A step of the plan is done."""

import pytest
from django_scopes import scope

from vorzimmer.handovers import actions
from vorzimmer.handovers.models import PlanStep
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.tasks import actions as tasks

from .scenes import again, at, begun, step_of, told


def test_whoever_it_is_for_ticks_it(house):
    with at(23):
        step = step_of(house, begun(house), "accounts")
        actions.tick_plan_step(actor=house.anna, step=step)
    step = again(house, step)
    assert (step.done_by_id, step.is_done) == (house.anna.id, True)
    with scope(workspace=house.workspace):
        entry = Entry.objects.get(kind="handovers.step_ticked")
    assert entry.within_id == house.engagement.pk
    assert told(house, "step_ticked") == set(), "the page refreshes, nobody is disturbed"


@pytest.mark.parametrize(("key", "who"), [("accounts", "ben"), ("try-access", "anna"), ("accounts", "susanne")])
def test_the_other_side_does_not(house, key, who):
    with at(23):
        step = step_of(house, begun(house), key)
        with pytest.raises(NotAllowed):
            actions.tick_plan_step(actor=getattr(house, who), step=step)


@pytest.mark.parametrize("who", ["anna", "ben", "bea", "carla"])
def test_what_is_for_both_either_ticks(house, who):
    with at(23):
        actions.tick_plan_step(actor=getattr(house, who), step=step_of(house, begun(house), "welcome-call"))


def test_twice_is_refused_and_half_way_nothing_stays(house, monkeypatch):
    with at(23):
        step = step_of(house, begun(house), "accounts")
        with monkeypatch.context() as patch:
            patch.setattr(PlanStep, "change", lambda *_args, **_kwargs: 1 / 0)
            with pytest.raises(ZeroDivisionError):
                actions.tick_plan_step(actor=house.anna, step=step)
        assert not again(house, step).is_done
        actions.tick_plan_step(actor=house.anna, step=step)
        with pytest.raises(NotAllowed):
            actions.tick_plan_step(actor=house.anna, step=step)


def test_its_task_ticks_it_and_opens_it_again(house):
    with at(23):
        step = step_of(house, begun(house), "accounts")
        made = actions.make_task_of_step(actor=house.anna, step=step).task
        tasks.hand_over(actor=house.anna, task=made)
        tasks.accept_task(actor=house.ben, task=made)
        delivery = tasks.deliver(actor=house.ben, task=again(house, made), text="Alle Zugänge stehen.").delivery
        assert not again(house, step).is_done
        tasks.approve_delivery(actor=house.anna, delivery=delivery)
        assert again(house, step).is_done
        tasks.take_back_approval(actor=house.anna, delivery=again(house, delivery))
        assert not again(house, step).is_done
