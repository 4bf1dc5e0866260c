"""It is not needed."""

import pytest

from vorzimmer.journal.models import Entry
from vorzimmer.journal.queries import sentence
from vorzimmer.tasks import actions
from vorzimmer.tasks.models import Step
from vorzimmer.tasks.tests import asking
from vorzimmer.tasks.tests.asking import last, order, refused, step, told


@pytest.fixture(autouse=True)
def _inside(house):
    with asking.inside(house):
        yield


def remove(actor, row):
    return actions.remove_step(actor=actor, step=row)


def test_it_is_gone_its_words_stay_and_what_waited_waits_no_longer(house):
    task = order(house)
    search = step(house.ben, task, "Züge suchen", "assistant")
    choose = step(house.ben, task, after=search)
    remove(house.anna, search)
    choose.refresh_from_db()
    assert (choose.after, list(Step.objects.filter(task=task))) == (None, [choose])
    assert last() == ("tasks.step_removed", "Anna")
    assert sentence(Entry.objects.latest("id")) == "Anna removed the step “Züge suchen”"
    assert told("tasks.step_removed") == set()


def test_what_is_done_is_not_removed(house):
    row = step(house.ben, order(house))
    actions.tick_step(actor=house.anna, step=row)
    assert "Open it again" in refused(lambda: remove(house.anna, row))


@pytest.mark.parametrize("who", ["susanne", "emil"])
def test_nobody_else_removes(house, who):
    row = step(house.ben, order(house))
    refused(lambda: remove(getattr(house, who), row))


def test_a_step_of_another_workspace_does_not_exist(house):
    row = step(house.ben, order(house))
    with pytest.raises(type(row.task).DoesNotExist):
        remove(house.dora, row)


def test_nothing_stays_of_what_fails_or_is_rolled_back(house, monkeypatch):
    row = step(house.ben, order(house))
    asking.nothing_stays(monkeypatch, row, lambda: remove(house.ben, Step.objects.get(pk=row.pk)))


def test_sent_twice_it_is_removed_once(house):
    row = step(house.ben, order(house))
    first, again = (remove(house.ben.through("web", "k"), row) for _ in range(2))
    assert first.text == again.text
    assert Entry.objects.filter(kind="tasks.step_removed").count() == 1
