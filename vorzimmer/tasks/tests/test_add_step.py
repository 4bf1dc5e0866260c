"""One more line of the plan."""

import pytest

from vorzimmer.tasks import actions
from vorzimmer.tasks.models import Step
from vorzimmer.tasks.tests import asking
from vorzimmer.tasks.tests.asking import MORNING, last, order, refused, step, told


@pytest.fixture(autouse=True)
def _inside(house):
    with asking.inside(house):
        yield


def test_it_stands_at_the_end_and_whoever_does_it_is_told(house):
    task = order(house)
    first = step(house.ben, task, "Züge suchen", "assistant")
    second = step(house.ben, task, who=house.anna.membership, due_at=MORNING)
    assert [(each.position, each.text) for each in Step.objects.all()] == [
        (0, "Züge suchen"),
        (1, "Zug wählen"),
    ]
    assert (second.who, second.due_at, first.added_by) == (
        house.anna.membership,
        MORNING,
        house.ben.membership,
    )
    assert last() == ("tasks.step_added", "Ben")
    assert told("tasks.step_added") == {"Anna", "Bea"}


def test_who_has_to_wait_is_told_later(house):
    task = order(house)
    first = step(house.ben, task, "Züge suchen", "assistant", who=house.ben.membership)
    assert step(house.ben, task, after=first).waits
    assert told("tasks.step_added") == set()


def test_nobody_hears_of_the_steps_of_a_draft(house):
    draft = actions.write_draft(actor=house.anna, engagement=house.engagement, title="Reise").task
    step(house.anna, draft, side="assistant")
    assert told("tasks.step_added") == set()
    assert "writing the draft" in refused(lambda: step(house.ben, draft))


@pytest.mark.parametrize("who", ["anna", "ben", "bea", "carla", "otto"])
def test_both_sides_and_the_coordination_plan(house, who):
    assert step(getattr(house, who), order(house)).added_by == getattr(house, who).membership


@pytest.mark.parametrize("who", ["susanne", "emil"])
def test_nobody_else_plans(house, who):
    task = order(house)
    assert "Only the people who work on this task" in refused(lambda: step(getattr(house, who), task))


def test_a_task_of_another_workspace_does_not_exist(house):
    task = order(house)
    with pytest.raises(type(task).DoesNotExist):
        step(house.dora, task)


def test_person_and_step_before_belong_to_it(house):
    task, other = order(house), order(house)
    elsewhere = step(house.ben, other)
    assert "does not belong" in refused(lambda: step(house.ben, task, who=house.emil.membership))
    assert "does not belong" in refused(lambda: step(house.ben, task, who=house.ben.membership))
    assert "same task" in refused(lambda: step(house.ben, task, after=elsewhere))
    assert "client or to the assistant" in refused(lambda: step(house.ben, task, side="third"))


def test_a_closed_task_has_no_new_steps(house):
    task = order(house)
    actions.withdraw_task(actor=house.anna, task=task)
    assert "closed" in refused(lambda: step(house.ben, task))


def test_open_pages_read_again_what_shows_it(house, django_capture_on_commit_callbacks):
    task = order(house)
    topics = asking.heard_topics(django_capture_on_commit_callbacks, lambda: step(house.ben, task))
    here = f"task-{task.pk}"
    assert topics == {here, f"{here}:stream", f"{here}:steps", "tasks", "today", "steps"}


def test_nothing_stays_of_what_fails_or_is_rolled_back(house, monkeypatch):
    task = order(house)
    asking.nothing_stays(monkeypatch, task, lambda: step(house.ben, task))
    assert not Step.objects.exists()
