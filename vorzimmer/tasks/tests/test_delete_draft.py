"""A draft is thrown away."""

import pytest
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.tasks import actions
from vorzimmer.tasks.models import Task

from .promises import heard
from .scenes import draft, everybody_but, hour, task_in


def test_it_is_gone_and_only_its_writers_pages_know(house, monkeypatch, django_capture_on_commit_callbacks):
    task = draft(house)
    with clock.at(hour(1)), heard(monkeypatch) as topics, django_capture_on_commit_callbacks(execute=True):
        actions.delete_draft(actor=house.anna, task=task)

    assert topics == [({house.anna.id}, ["tasks", "today"])]
    with scope(workspace=house.workspace):
        assert not Task.objects.exists()
        assert Entry.objects.order_by("-id").first().kind == "tasks.draft_deleted"


@pytest.mark.parametrize("who", everybody_but("anna"))
def test_only_its_writer_deletes_it(house, who):
    with pytest.raises(NotAllowed):
        actions.delete_draft(actor=getattr(house, who), task=draft(house))


def test_what_was_handed_over_is_withdrawn_not_deleted(house):
    with pytest.raises(NotAllowed):
        actions.delete_draft(actor=house.anna, task=task_in(house, "handed_over"))


def test_sent_twice_it_happens_once(house):
    task = draft(house)
    with scope(workspace=house.workspace):
        again = Task.objects.get(pk=task.pk)
    first, second = (actions.delete_draft(actor=house.anna.through("web", "k"), task=one) for one in (task, again))
    assert first == second
