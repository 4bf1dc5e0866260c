"""Delegating with what was prepared."""

import pytest
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.models import Notification
from vorzimmer.planning import actions
from vorzimmer.tasks.models import Step, Task

from .scenes import TUESDAY, berlin

STEPS = [
    {"text": "Themen nennen", "side": "client", "days": 1, "waits": False},
    {"text": "Schreiben", "side": "assistant", "days": 2, "waits": True},
]


def use(house, who="anna", **wanted):
    with clock.at(TUESDAY):
        said = {"template": "Newsletter", "steps": STEPS, "title": "Newsletter 48", "outcome": "Versandt", **wanted}
        return actions.use_template(actor=getattr(house, who), engagement=house.engagement, **said).task


def test_the_task_is_handed_over_with_its_steps_on_working_days(house):
    task = use(house)
    with scope(workspace=house.workspace):
        first, second = Step.objects.filter(task=task)
        assert (task.state, task.assistant) == ("handed_over", house.ben.membership)
        assert (first.due_at, second.due_at) == (berlin(25, 17, month=11), berlin(26, 17, month=11))
        assert second.after == first
        assert "planning.template_used" in {entry.kind for entry in Entry.objects.all()}


def test_the_assistant_hears_of_the_task_once(house):
    use(house)
    with scope(workspace=house.workspace):
        assert Notification.objects.filter(to=house.ben.membership).count() == 1


def test_an_assistant_takes_the_own_task_on(house):
    task = use(house, "ben")
    assert (task.state, task.assistant) == ("accepted", house.ben.membership)


def test_kept_as_a_draft_nobody_else_sees_it(house):
    task = use(house, as_draft=True)
    assert (task.state, task.created_by) == ("draft", house.anna.membership)
    with scope(workspace=house.workspace):
        assert not Notification.objects.exists()
        assert not Entry.objects.exclude(within_id=None).filter(kind="planning.template_used").exists()


@pytest.mark.parametrize("who", ["susanne", "emil"])
def test_who_may_not_delegate_there(house, who):
    with pytest.raises(NotAllowed):
        use(house, who)


def test_sent_twice_there_is_one_task(house):
    anna = house.anna.through("web", "sent-once")
    for _ in range(2):
        actions.use_template(
            actor=anna, engagement=house.engagement, template="Newsletter", steps=STEPS, title="Newsletter"
        )
    with scope(workspace=house.workspace):
        assert Task.objects.count() == 1
