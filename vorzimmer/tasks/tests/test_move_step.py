"""Another order."""

import pytest

from vorzimmer.tasks import actions
from vorzimmer.tasks.models import Step
from vorzimmer.tasks.tests import asking
from vorzimmer.tasks.tests.asking import last, order, refused, step, told


@pytest.fixture(autouse=True)
def _inside(house):
    with asking.inside(house):
        yield


@pytest.mark.parametrize(
    ("which", "position", "result"),
    [(2, 0, "cab"), (0, 2, "bca"), (1, 1, "abc"), (0, 99, "bca"), (1, -5, "bac"), (0, 1, "bac")],
)
def test_it_stands_where_it_was_put_and_nobody_is_disturbed(house, which, position, result):
    task = order(house)
    rows = [step(house.ben, task, text, "assistant") for text in "abc"]
    actions.move_step(actor=house.anna, step=rows[which], position=position)
    assert "".join(row.text for row in Step.objects.filter(task=task)) == result
    assert [row.position for row in Step.objects.filter(task=task)] == [0, 1, 2]
    assert last() == ("tasks.step_moved", "Anna")
    assert told("tasks.step_moved") == set()


@pytest.mark.parametrize("who", ["susanne", "emil"])
def test_nobody_else_moves(house, who):
    row = step(house.ben, order(house))
    refused(lambda: actions.move_step(actor=getattr(house, who), step=row, position=0))


def test_a_step_of_another_workspace_does_not_exist(house):
    row = step(house.ben, order(house))
    with pytest.raises(type(row.task).DoesNotExist):
        actions.move_step(actor=house.dora, step=row, position=0)


def test_nothing_stays_of_what_fails_or_is_rolled_back(house, monkeypatch):
    task = order(house)
    step(house.ben, task, "a")
    row = step(house.ben, task, "b")
    asking.nothing_stays(monkeypatch, row, lambda: actions.move_step(actor=house.ben, step=row, position=0))
