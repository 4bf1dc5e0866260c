"""The way of a task: the table is complete, the rules keep it, and its drawing is up to date."""

from pathlib import Path

import pytest
from django.conf import settings
from django_scopes import scope

from vorzimmer.journal.action import ACTIONS
from vorzimmer.tasks import states
from vorzimmer.tasks.models import Task

from .scenes import WAY_TO, refresh, task_in

TABLE = Path(settings.BASE_DIR) / "docs" / "task-states.md"


def test_every_state_is_in_the_table_and_has_an_owner():
    assert set(states.STATES) == set(Task.State.values) == set(states.OWNERS)
    assert set(states.OPEN) == set(Task.OPEN)
    assert all(set(owners) <= set(Task.Turn.values) for owners in states.OWNERS.values())
    assert all("" not in states.OWNERS[state] for state in states.OPEN)


def test_every_state_can_be_reached_and_left():
    reached = {way.to for way in states.WAYS if way.to} | {states.DRAFT}
    left = {state for way in states.WAYS for state in way.come_from}
    assert reached == left == set(states.STATES)


def test_every_verb_of_the_table_exists():
    assert {f"tasks.{way.verb}" for way in states.WAYS} <= set(ACTIONS)


@pytest.mark.parametrize("state", sorted(WAY_TO))
def test_the_rules_refuse_whatever_leads_nowhere_from_here(house, state):
    task = task_in(house, state)
    cast = [house.anna, house.ben, house.carla, house.otto]
    with scope(workspace=house.workspace):
        for way in states.WAYS:
            known = ACTIONS[f"tasks.{way.verb}"]
            if known.on == "task" and not states.leads_somewhere(way.verb, state):
                assert all(known.may(actor, task) for actor in cast), f"{way.verb} in {state}"


@pytest.mark.parametrize("state", sorted(WAY_TO))
def test_the_one_who_has_the_turn_is_one_of_its_owners(house, state):
    task = refresh(house, task_in(house, state))
    assert task.turn in states.OWNERS[state]


def test_the_drawing_is_up_to_date():
    assert TABLE.read_text() == states.diagram(), "write states.diagram() into docs/task-states.md"
