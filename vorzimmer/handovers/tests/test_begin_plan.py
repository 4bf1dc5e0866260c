"""A plan for both sides."""

from datetime import date

import pytest
from django_scopes import scope

from vorzimmer.handovers import actions, making
from vorzimmer.handovers.models import Plan, PlanStep
from vorzimmer.handovers.schemes import scheme_of
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry

from .scenes import at, begun, day, fresh, told


def test_six_weeks_with_steps_for_both_sides_and_five_gates(house):
    with at(23):
        plan = begun(house)
    assert (plan.begins_on, plan.ends_on, plan.weeks) == (day(23), date(2027, 1, 3), 6)
    with scope(workspace=house.workspace):
        steps = list(plan.steps.all())
        assert {step.side for step in steps} == {"client", "assistant", "both"}
        assert [gate.key for gate in plan.gates.all()] == ["access", "read", "first-tasks", "good-runs", "review"]
        assert Entry.objects.filter(kind="handovers.plan_begun", within_id=house.engagement.pk).exists()
    assert told(house, "plan_begun") == {"Anna", "Ben", "Bea", "Susanne"}


def test_days_are_working_days_without_public_holidays(house):
    with scope(workspace=house.workspace):
        plan = begun(house, begins_on=day(17, 12))
        due = dict(plan.steps.values_list("key", "due_on"))
    assert due["agreement"] == day(17, 12)
    assert due["read-handbook"] == day(23, 12), "over a weekend"
    assert due["first-two"] == date(2026, 12, 30), "Christmas is no working day"


def test_a_plan_of_the_same_kind_takes_the_place_of_the_first(house):
    first, second = begun(house), begun(house)
    with scope(workspace=house.workspace):
        assert Plan.objects.get(pk=first.pk).state == "dropped"
        assert Plan.objects.get(pk=second.pk).is_running


@pytest.mark.parametrize("who", ["susanne", "emil"])
def test_who_may_not(house, who):
    with pytest.raises(NotAllowed):
        begun(house, who=who)


def test_another_workspace_does_not_exist(house):
    with pytest.raises(type(house.engagement).DoesNotExist):
        begun(house, who="dora")


def test_nothing_stays_when_it_fails_half_way(house, monkeypatch):
    def break_down(*args):
        raise RuntimeError

    monkeypatch.setattr(making, "fill", break_down)
    with pytest.raises(RuntimeError):
        begun(house)
    with scope(workspace=house.workspace):
        assert not Plan.objects.exists()
        assert not PlanStep.objects.exists()
    assert told(house, "plan_begun") == set()


@pytest.mark.parametrize("wrong", [{"kind": "holiday"}, {"kind": "parting", "ends_on": day(1)}])
def test_what_makes_no_plan_is_refused(house, wrong):
    with pytest.raises(ValueError, match=r"holiday|ends before"):
        actions.begin_plan(actor=house.carla, engagement=fresh(house), begins_on=day(23), **wrong)


@pytest.mark.parametrize("kind", Plan.Kind.values)
def test_every_plan_of_the_house_is_whole_and_in_both_languages(kind):
    scheme = scheme_of(kind)
    assert len({line.key for line in scheme.steps}) == len(scheme.steps)
    for line in [*scheme.steps, *scheme.gates]:
        assert line.title.de != line.title.en
