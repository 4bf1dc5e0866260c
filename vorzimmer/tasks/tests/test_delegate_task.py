"""Handed over at once, without a draft in between."""

import pytest
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.tasks import actions
from vorzimmer.tasks.models import Task

from .promises import every_promise
from .scenes import TODAY_AT_SIX, TUESDAY_MORNING, everybody_but


def delegate(house, actor):
    with clock.at(TUESDAY_MORNING):
        return actions.delegate_task(actor=actor, engagement=house.engagement, outcome="Reise Wien\nMit Hotel").task


def test_it_is_as_if_a_draft_had_been_handed_over(house):
    task = delegate(house, house.anna)
    assert (task.title, task.state, task.turn, task.assistant) == (
        "Reise Wien", "handed_over", "assistant", house.ben.membership,
    )  # fmt: skip
    assert (task.turn_since, task.turn_until, task.handed_over_at) == (TUESDAY_MORNING, TODAY_AT_SIX, TUESDAY_MORNING)
    with scope(workspace=house.workspace):
        assert [entry.kind for entry in Entry.objects.all()] == ["tasks.handed_over"]


def test_the_coordination_delegates_for_the_client(house):
    assert delegate(house, house.carla).assistant == house.ben.membership


@pytest.mark.parametrize("who", everybody_but("anna", "carla", "otto"))
def test_who_may_not(house, who):
    with pytest.raises(NotAllowed):
        delegate(house, getattr(house, who))


def test_another_workspace_does_not_exist(house):
    with pytest.raises(type(house.engagement).DoesNotExist):
        delegate(house, house.dora)


def test_it_happens_once_wholly_or_not_at_all(house, monkeypatch):
    every_promise(house, house.anna, actions.delegate_task, house.engagement, monkeypatch, outcome="Reise Wien")
    with scope(workspace=house.workspace):
        assert Task.objects.count() == 1
