"""The plan changes."""

import pytest

from vorzimmer.tasks import actions
from vorzimmer.tasks.tests import asking
from vorzimmer.tasks.tests.asking import last, order, refused, step, told


@pytest.fixture(autouse=True)
def _inside(house):
    with asking.inside(house):
        yield


def change(actor, row, **fields):
    kept = {"text": row.text, "side": row.side, "who": row.who, "due_at": row.due_at, "after": row.after}
    return actions.change_step(actor=actor, step=row, **kept | fields)


def test_it_changes_hands_and_the_new_ones_are_told(house):
    row = step(house.ben, order(house), "Hotel", "assistant", who=house.ben.membership)
    change(house.ben, row, text="Hotel wählen", side="client", who=None)
    row.refresh_from_db()
    assert (row.text, row.side, row.who) == ("Hotel wählen", "client", None)
    assert last() == ("tasks.step_changed", "Ben")
    assert told("tasks.step_changed") == {"Anna"}


def test_new_words_disturb_nobody(house):
    change(house.ben, step(house.ben, order(house)), text="Zug und Platz wählen")
    assert told("tasks.step_changed") == set()


def test_steps_do_not_wait_for_each_other_in_a_circle(house):
    task = order(house)
    one = step(house.ben, task, "eins")
    two = step(house.ben, task, "zwei", after=one)
    three = step(house.ben, task, "drei", after=two)
    assert "wait for each other" in refused(lambda: change(house.ben, one, after=three))
    assert "wait for each other" in refused(lambda: change(house.ben, one, after=one))


def test_what_is_done_stays_as_it_was(house):
    row = step(house.ben, order(house))
    actions.tick_step(actor=house.anna, step=row)
    assert "Open it again" in refused(lambda: change(house.ben, row, text="anders"))


@pytest.mark.parametrize("who", ["susanne", "emil"])
def test_nobody_else_changes_the_plan(house, who):
    row = step(house.ben, order(house))
    assert "Only the people who work on this task" in refused(lambda: change(getattr(house, who), row))


def test_a_step_of_another_workspace_does_not_exist(house):
    row = step(house.ben, order(house))
    with pytest.raises(type(row.task).DoesNotExist):
        change(house.dora, row)


def test_nothing_stays_of_what_fails_or_is_rolled_back(house, monkeypatch):
    row = step(house.ben, order(house))
    asking.nothing_stays(monkeypatch, row, lambda: change(house.ben, row, text="anders"))
