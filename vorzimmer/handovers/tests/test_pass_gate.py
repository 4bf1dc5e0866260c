"""A gate is reached."""

import pytest
from django_scopes import scope

from vorzimmer.agreements.models import Agreement
from vorzimmer.handovers import actions, counting
from vorzimmer.journal.action import NotAllowed
from vorzimmer.tasks import actions as tasks
from vorzimmer.tenancy.writes import writes_allowed

from .scenes import again, at, begun, gate_of, run, task, told


def test_the_coordination_says_so_and_everybody_hears_of_it(house):
    with at(23):
        gate = gate_of(house, begun(house), "access")
        actions.pass_gate(actor=house.carla, gate=gate)
    gate = again(house, gate)
    assert gate.is_passed
    assert not gate.by_itself
    assert told(house, "gate_passed") == {"Anna", "Ben", "Bea", "Susanne"}


def done(house, number: int) -> None:
    for each in range(number):
        work = task(house, f"Aufgabe {each}")
        tasks.approve_delivery(
            actor=house.anna, delivery=tasks.deliver(actor=house.ben, task=work, text="Fertig").delivery
        )


def test_the_house_counts_but_a_person_lets_rights_grow(house):
    with at(23):
        plan = begun(house)
        gate = gate_of(house, plan, "first-tasks")
        with scope(workspace=house.workspace):
            assert counting.progress_of(gate) == counting.Progress(0, 2)
    with at(24):
        done(house, 3)
        with scope(workspace=house.workspace):
            assert counting.progress_of(gate).reached
            assert counting.progress_of(gate_of(house, plan, "good-runs")) == counting.Progress(3, 3)
        run(house)
        assert not again(house, gate).is_passed, "rights grow with it"
        for who in ("carla", "ben", "bea"):
            with pytest.raises(NotAllowed):
                actions.pass_gate(actor=getattr(house, who), gate=gate)
        actions.pass_gate(actor=house.anna, gate=gate)
    assert again(house, gate).is_passed


def test_without_a_signed_agreement_nothing_grows_and_nothing_breaks(house):
    with at(23):
        gate = gate_of(house, begun(house), "first-tasks")
        with scope(workspace=house.workspace), writes_allowed("test"):
            agreement = Agreement.objects.create(
                engagement=house.engagement, form="agency", created_by=house.carla.membership
            )
        actions.pass_gate(actor=house.anna, gate=gate)
    assert again(house, agreement).stage == 1


def test_what_the_house_can_see_it_passes_by_itself_once(house):
    with at(23):
        plan = begun(house)
        for who in ("anna", "ben"):
            actions.review_plan(actor=getattr(house, who), plan=plan, verdict="continue")
        run(house)
        run(house)
    gate = again(house, gate_of(house, plan, "review"))
    assert gate.is_passed
    assert gate.by_itself


def test_who_may_not(house):
    with at(23):
        gate = gate_of(house, begun(house), "access")
        for who in ("ben", "bea", "susanne"):
            with pytest.raises(NotAllowed):
                actions.pass_gate(actor=getattr(house, who), gate=gate)
        actions.pass_gate(actor=house.anna, gate=gate)
        with pytest.raises(NotAllowed):
            actions.pass_gate(actor=house.anna, gate=gate)
