"""A kind of task asks for something else."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.tasks import actions, queries
from vorzimmer.tasks.kinds import BadKind, kind_to_json, load_kinds

from .promises import every_promise
from .scenes import everybody_but

TRAVEL = load_kinds()["travel"]


def test_the_workspace_has_its_own_from_now_on(house, monkeypatch):
    content = {**kind_to_json(TRAVEL), "name": {"de": "Dienstreise", "en": "Business trip"}}
    every_promise(
        house, house.carla, actions.change_kind, house.workspace, monkeypatch,
        slug="travel", content=content, active=True,
    )  # fmt: skip

    with scope(workspace=house.workspace):
        assert queries.kinds_of()["travel"].name.de == "Dienstreise"
        assert len(queries.kinds_of()) == len(load_kinds())
    with scope(workspace=house.elsewhere):
        assert queries.kinds_of()["travel"].name.de == TRAVEL.name.de


def test_what_is_not_offered_is_only_there_for_tasks_that_have_it(house):
    actions.change_kind(
        actor=house.otto, workspace=house.workspace, slug="travel", content=kind_to_json(TRAVEL), active=False
    )
    with scope(workspace=house.workspace):
        assert "travel" not in queries.kinds_of()
        assert "travel" in queries.kinds_of(also="travel")


def test_a_kind_that_does_not_hold_together_is_refused(house):
    content = {**kind_to_json(TRAVEL), "name": {}}
    with pytest.raises(BadKind):
        actions.change_kind(actor=house.otto, workspace=house.workspace, slug="travel", content=content, active=True)


@pytest.mark.parametrize("who", everybody_but("otto", "carla"))
def test_only_who_runs_the_workspace(house, who):
    with pytest.raises(NotAllowed):
        actions.change_kind(
            actor=getattr(house, who),
            workspace=house.workspace,
            slug="travel",
            content=kind_to_json(TRAVEL),
            active=True,
        )
