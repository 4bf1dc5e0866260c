"""It is not done after all."""

import pytest

from vorzimmer.tasks import actions
from vorzimmer.tasks.tests import asking
from vorzimmer.tasks.tests.asking import last, order, refused, step, told


@pytest.fixture(autouse=True)
def _inside(house):
    with asking.inside(house):
        yield


@pytest.fixture
def done(house):
    row = step(house.ben, order(house))
    actions.tick_step(actor=house.anna, step=row)
    return row


def untick(actor, row):
    return actions.untick_step(actor=actor, step=row)


def test_it_is_open_again(house, done):
    untick(house.anna, done)
    done.refresh_from_db()
    assert (done.done_at, done.done_by) == (None, None)
    assert last() == ("tasks.step_unticked", "Anna")
    assert told("tasks.step_unticked") == set()
    assert "is open" in refused(lambda: untick(house.anna, done))


@pytest.mark.parametrize("who", ["ben", "bea", "susanne", "emil"])
def test_nobody_else_opens_a_step_of_the_client(house, done, who):
    refused(lambda: untick(getattr(house, who), done))


def test_a_step_of_another_workspace_does_not_exist(house, done):
    with pytest.raises(type(done.task).DoesNotExist):
        untick(house.dirk, done)


def test_nothing_stays_of_what_fails_or_is_rolled_back(house, done, monkeypatch):
    asking.nothing_stays(monkeypatch, done, lambda: untick(house.anna, done))
