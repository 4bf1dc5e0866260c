"""Each task has its turn once, by its own verb."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.overviews import actions, bulk
from vorzimmer.overviews.tests.scenes import begin, entries, now, order, outcomes


def test_before_and_after_are_kept(here):
    task = order(here, "A")
    item = begin(here.anna, "withdraw", {"reason": "No need"}, task).items.get()
    actions.change_one(actor=here.anna, item=item)
    assert (item.before["state"], item.after["state"]) == ("handed_over", "withdrawn")
    assert now(task).closed_reason == "No need"


def test_a_second_time_and_somebody_else_are_refused(here):
    item = begin(here.anna, "withdraw", {}, order(here, "A")).items.get()
    with pytest.raises(NotAllowed, match="Only the person"):
        actions.change_one(actor=here.carla, item=item)
    actions.change_one(actor=here.anna, item=item)
    with pytest.raises(NotAllowed, match="had its turn"):
        actions.change_one(actor=here.anna, item=item)


def test_when_it_breaks_half_way_the_task_still_waits(here, monkeypatch):
    made = begin(here.anna, "withdraw", {}, order(here, "A"))

    def broken(*args):
        raise RuntimeError("the lights went out")

    monkeypatch.setattr(bulk, "stands", broken)
    with pytest.raises(RuntimeError):
        actions.change_one(actor=here.anna, item=made.items.get())
    assert outcomes(made) == ["waiting"]
    assert entries("tasks.withdrawn") == 0
