"""Done."""

import pytest

from vorzimmer.tasks import actions
from vorzimmer.tasks.tests import asking
from vorzimmer.tasks.tests.asking import MORNING, last, order, refused, step, told


@pytest.fixture(autouse=True)
def _inside(house):
    with asking.inside(house):
        yield


def tick(actor, row):
    return actions.tick_step(actor=actor, step=row)


def test_whoever_has_waited_for_it_can_go_on(house):
    task = order(house)
    search = step(house.ben, task, "Züge suchen", "assistant")
    choose = step(house.ben, task, "Zug wählen", "client", after=search)
    assert choose.waits
    assert "waits for “Züge suchen”" in refused(lambda: tick(house.anna, choose))

    tick(house.ben, search)
    search.refresh_from_db()
    choose.refresh_from_db()
    assert (search.done_by, search.done_at, choose.waits) == (house.ben.membership, MORNING, False)
    assert last() == ("tasks.step_ticked", "Ben")
    assert told("tasks.step_ticked") == {"Anna"}
    tick(house.anna, choose)


@pytest.mark.parametrize(("side", "who"), [("client", "anna"), ("assistant", "bea"), ("client", "carla")])
def test_its_own_side_or_the_coordination_ticks(house, side, who):
    row = step(house.ben, order(house), side=side)
    tick(getattr(house, who), row)
    row.refresh_from_db()
    assert row.done_by == getattr(house, who).membership


@pytest.mark.parametrize("who", ["ben", "bea", "susanne", "emil"])
def test_nobody_else_ticks_a_step_of_the_client(house, who):
    row = step(house.ben, order(house))
    refused(lambda: tick(getattr(house, who), row))


def test_once_is_enough(house):
    row = step(house.ben, order(house))
    tick(house.anna, row)
    assert "done already" in refused(lambda: tick(house.anna, row))


def test_a_step_of_another_workspace_does_not_exist(house):
    row = step(house.ben, order(house))
    with pytest.raises(type(row.task).DoesNotExist):
        tick(house.dirk, row)


def test_nothing_stays_of_what_fails_or_is_rolled_back(house, monkeypatch):
    row = step(house.ben, order(house))
    asking.nothing_stays(monkeypatch, row, lambda: tick(house.anna, row))
