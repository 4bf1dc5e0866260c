"""Somebody is introduced who takes over for good."""

import pytest
from django_scopes import scope

from vorzimmer.handovers import actions
from vorzimmer.handovers.models import Plan, Successor
from vorzimmer.journal.action import NotAllowed

from .scenes import at, day, fresh, told
from .test_begin_cover import part_of, stranger


def introduced(house, person, who="carla"):
    return actions.introduce_successor(
        actor=getattr(house, who), engagement=fresh(house), person=person.membership, takes_over_on=day(7, 12)
    ).successor


def test_they_look_on_and_a_plan_begins(house):
    farid = stranger(house)
    with at(23):
        introduced(house, farid)
    assert part_of(house, farid).role == "observer"
    with scope(workspace=house.workspace):
        plan = Plan.objects.get(kind="successor", state="running")
        assert plan.ends_on == day(7, 12)
        assert [gate.key for gate in plan.gates.all()] == ["introduced", "read", "shadowed", "took-over"]
    assert told(house, "successor_introduced") == {"Anna", "Ben", "Bea", "Susanne", "Farid"}


def test_a_backup_stays_backup(house):
    with at(23):
        introduced(house, house.bea)
    assert part_of(house, house.bea).role == "backup"


@pytest.mark.parametrize("who", ["anna", "ben", "bea", "susanne"])
def test_who_may_not(house, who):
    with at(23), pytest.raises(NotAllowed):
        introduced(house, house.bea, who=who)


def test_not_the_present_lead_nor_a_client_nor_a_second_one(house):
    with at(23):
        for person in (house.ben, house.emil):
            with pytest.raises(NotAllowed):
                introduced(house, person)
        introduced(house, house.bea)
        with pytest.raises(NotAllowed):
            introduced(house, house.bea)
    with scope(workspace=house.workspace):
        assert Successor.objects.count() == 1
