"""A step of the plan becomes a task."""

import pytest
from django_scopes import scope

from vorzimmer.handovers import actions
from vorzimmer.handovers.models import PlanStep
from vorzimmer.journal.action import NotAllowed
from vorzimmer.tasks import actions as tasks
from vorzimmer.tasks.models import Task

from .scenes import again, at, begun, step_of


def made(house, who="anna", key="accounts", **more):
    step = step_of(house, begun(house), key)
    return actions.make_task_of_step(actor=getattr(house, who), step=step, **more), step


def test_a_draft_with_its_words_and_its_day_and_the_step_leads_there(house):
    with at(23):
        done, step = made(house)
    task = again(house, done.task)
    assert (task.state, task.created_by_id) == ("draft", house.anna.id)
    assert task.title == step.title
    assert task.due_at.astimezone().date() == step.due_on
    assert again(house, step).task_id == task.pk


def test_of_a_step_that_is_late_no_day_is_said(house):
    with at(23):
        step = step_of(house, begun(house), "accounts")
    with at(27):
        assert actions.make_task_of_step(actor=house.anna, step=step).task.due_at is None


@pytest.mark.parametrize("who", ["ben", "susanne", "emil"])
def test_the_other_side_does_not(house, who):
    with at(23), pytest.raises(NotAllowed):
        made(house, who=who)


def test_one_task_for_a_step_and_half_way_none(house, monkeypatch):
    with at(23):
        with monkeypatch.context() as patch:
            patch.setattr(PlanStep, "change", lambda *_args, **_kwargs: 1 / 0)
            with pytest.raises(ZeroDivisionError):
                made(house)
        with scope(workspace=house.workspace):
            assert not Task.objects.exists()
            step = PlanStep.objects.select_related("plan__engagement__workspace").get(key="accounts")
        actions.make_task_of_step(actor=house.anna, step=step)
        with pytest.raises(NotAllowed, match="already"):
            actions.make_task_of_step(actor=house.anna, step=again(house, step))


def test_sent_twice_it_is_one_task(house, visitor):
    with at(23):
        step = step_of(house, begun(house), "accounts")
        anna = visitor.sign_in(house.anna)
        answers = [anna.post(f"/plans/steps/{step.pk}/task/", {"_key": "once"}) for _ in range(2)]
    with scope(workspace=house.workspace):
        task = Task.objects.get()
    assert [answer.status_code for answer in answers] == [302, 302]
    assert {answer.url for answer in answers} == {f"/w/nord/tasks/{task.pk}/"}


def test_others_see_the_way_to_it_when_it_is_handed_over(house, visitor):
    with at(23):
        done, _step = made(house)
        page = f"/engagements/{house.engagement.pk}/together/"
        way = f"/tasks/{done.task.pk}/"
        assert way in visitor.sign_in(house.anna).get(page).content.decode()
        assert way not in visitor.sign_in(house.ben).get(page).content.decode()
        tasks.hand_over(actor=house.anna, task=done.task)
        assert way in visitor.sign_in(house.ben).get(page).content.decode()
