"""A workspace gets its own kinds of task."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.tasks import actions, queries
from vorzimmer.tasks.models import TaskKind

from .promises import every_promise
from .scenes import everybody_but


def test_it_has_a_copy_of_every_kind_of_the_house(house, monkeypatch):
    with scope(workspace=house.workspace):
        before = queries.kinds_of()
    every_promise(house, house.otto, actions.add_kinds, house.workspace, monkeypatch)

    with scope(workspace=house.workspace):
        assert TaskKind.objects.count() == len(before)
        assert queries.kinds_of() == before
    with scope(workspace=house.elsewhere):
        assert not TaskKind.objects.exists()


def test_a_second_time_adds_nothing(house):
    for _ in range(2):
        actions.add_kinds(actor=house.otto, workspace=house.workspace)
    with scope(workspace=house.workspace):
        assert TaskKind.objects.count() == len(queries.kinds_of())


@pytest.mark.parametrize("who", everybody_but("otto", "carla"))
def test_only_who_runs_the_workspace(house, who):
    with pytest.raises(NotAllowed):
        actions.add_kinds(actor=getattr(house, who), workspace=house.workspace)
