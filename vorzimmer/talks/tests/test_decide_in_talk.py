"""Who does what by when, and what becomes of it."""

import pytest
from django_scopes import scope

from vorzimmer.journal.action import NotAllowed
from vorzimmer.talks import actions
from vorzimmer.talks.models import Talk, TalkOutcome
from vorzimmer.tasks import actions as tasks
from vorzimmer.tasks.models import Task

from .scenes import again, arranged, at, begun, on


def decided(house, talk=None, who="anna", does="ben", kind="agreed", **more):
    does_it = getattr(house, does).membership
    return actions.decide_in_talk(
        actor=getattr(house, who), talk=again(house, talk or begun(house)), text="Hotel für Wien suchen",
        who=does_it, by_when=on(30).date(), kind=kind, **more,
    ).outcome  # fmt: skip


def test_it_becomes_a_task_whose_state_is_shown(house):
    with at(26, 10):
        outcome = decided(house, kind="task")
        assert (outcome.task.state, outcome.task.due_at) == ("handed_over", on(30, 18))
        assert not outcome.is_done
        with scope(workspace=house.workspace):
            task = Task.objects.get(pk=outcome.task_id)
        tasks.accept_task(actor=house.ben, task=task)
        delivery = tasks.deliver(actor=house.ben, task=task, text="Hotel Adler").delivery
        tasks.approve_delivery(actor=house.anna, delivery=delivery)
    with scope(workspace=house.workspace):
        assert TalkOutcome.objects.select_related("task").get(pk=outcome.pk).is_done


def test_an_assistant_takes_on_what_both_have_decided_and_the_client_has_a_step(house):
    with at(26, 10):
        outcome = decided(house, who="ben", does="anna", kind="task")
    with scope(workspace=house.workspace):
        assert outcome.task.state == "accepted"
        assert [(step.side, step.who_id) for step in outcome.task.steps.all()] == [("client", house.anna.id)]


def test_it_becomes_a_page_of_the_handbook(house):
    with at(26, 10):
        page = decided(house, kind="page").page
    assert page.title == "Hotel für Wien suchen"
    assert "26. November" in page.body


def test_it_becomes_a_proposal_to_change_the_agreement(house):
    with at(26, 10):
        change = decided(house, kind="change", minutes=120).scope_change
        assert (change.turn, change.is_open) == ("assistant", True)
        with pytest.raises(NotAllowed):
            decided(house, the_talk(house), kind="change")


def the_talk(house):
    with scope(workspace=house.workspace):
        return Talk.objects.get()


def test_nothing_is_decided_when_the_task_is_refused(house, monkeypatch):
    with at(26, 10):
        talk = begun(house)
        with pytest.raises(NotAllowed):
            decided(house, talk, does="susanne", kind="task")
    with scope(workspace=house.workspace):
        assert not TalkOutcome.objects.exists()
        assert not Task.objects.exists()


def test_not_before_the_talk_and_not_by_others(house):
    with at(26, 10):
        with pytest.raises(NotAllowed):
            decided(house, arranged(house))
        talk = begun(house)
        for who in ("bea", "carla", "susanne", "emil"):
            with pytest.raises(NotAllowed):
                decided(house, talk, who)
