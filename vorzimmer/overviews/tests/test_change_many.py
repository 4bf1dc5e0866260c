"""Writing down what shall happen to many tasks, and carrying it out."""

import pytest

from vorzimmer.foundation import clock
from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.journal.action import NotAllowed
from vorzimmer.overviews import actions, jobs
from vorzimmer.overviews.models import BulkItem
from vorzimmer.overviews.tests.scenes import begin, entries, later, now, order, outcomes, together, work


def test_what_one_may_is_done_and_the_rest_says_why(here):
    mine, beas = work(here, "Mine"), work(here, "Hers")
    closed = work(here, "Gone")
    from vorzimmer.tasks import actions as verbs

    verbs.pass_on(actor=here.ben, task=beas, to=here.bea.membership)
    verbs.withdraw_task(actor=here.anna, task=closed)
    bulk = together(here.ben, "pass_on", {"to": str(here.bea.id)}, mine, beas, closed)
    assert outcomes(bulk) == ["changed", "refused", "refused"]
    assert now(mine).assistant_id == here.bea.id
    reasons = [item.reason for item in bulk.items.all()]
    assert "Bea has this task" in reasons[1]
    assert "nothing left to pass on" in reasons[2]
    assert entries("tasks.passed_on") == 2


@pytest.mark.parametrize("who", ["susanne"])
def test_who_looks_on_changes_nothing(here, who):
    with pytest.raises(NotAllowed, match="look on"):
        begin(getattr(here, who), "withdraw", {}, order(here, "A"))


def test_tasks_that_one_does_not_see_are_left_out(here):
    bulk = begin(here.emil, "withdraw", {}, order(here, "A"))
    assert not bulk.items.exists()


def test_the_same_form_twice_is_one_change(here):
    task, twice = order(here, "A"), here.anna.through("web", "k1")
    wish = {"verb": "withdraw", "wish": {}, "tasks": [task.pk, task.pk]}
    first = actions.change_many(actor=twice, workspace=here.workspace, **wish).bulk
    assert actions.change_many(actor=twice, workspace=here.workspace, **wish).bulk == first
    assert BulkItem.objects.count() == 1


def test_many_are_changed_in_the_background(here, monkeypatch):
    monkeypatch.setattr(jobs, "AT_ONCE", 1)
    monkeypatch.setattr("vorzimmer.overviews.reactions.AT_ONCE", 1)
    tasks = [order(here, f"Task {n}") for n in range(3)]
    bulk = begin(here.anna, "withdraw", {"reason": ""}, *tasks)
    assert outcomes(bulk) == ["waiting"] * 3
    run_waiting_jobs()
    assert outcomes(bulk) == ["changed"] * 3


def test_what_was_left_is_carried_out_later_and_nothing_twice(here):
    tasks = [order(here, f"Task {n}") for n in range(3)]
    bulk = begin(here.anna, "withdraw", {"reason": ""}, *tasks)
    actions.change_one(actor=here.anna, item=bulk.items.first())
    with clock.at(later(minutes=5)):
        run_waiting_jobs()
    assert outcomes(bulk) == ["changed"] * 3
    assert entries("tasks.withdrawn") == 3


def test_the_day_changes_for_the_client_and_is_proposed_by_the_assistant(here):
    task = work(here, "A")
    day = later(days=9).date().isoformat()
    assert outcomes(together(here.anna, "due", {"day": day, "clock": "12:00"}, task)) == ["changed"]
    assert now(task).due_at.isoformat().startswith(day)
    assert outcomes(together(here.ben, "due", {"day": later(days=12).date().isoformat()}, task)) == ["changed"]
    assert task.date_proposals.count() == 1
    assert now(task).due_at.isoformat().startswith(day)


def test_the_kind_and_the_approval(here):
    from vorzimmer.tasks import actions as verbs

    task, empty = work(here, "A"), work(here, "B")
    verbs.deliver(actor=here.ben, task=task, text="Here")
    assert outcomes(together(here.anna, "kind", {"kind": "travel"}, task, empty)) == ["changed", "changed"]
    assert outcomes(together(here.anna, "approve", {}, task, empty)) == ["changed", "refused"]
    assert now(task).state == "done"
    assert (now(empty).kind, now(empty).state) == ("travel", "in_progress")
