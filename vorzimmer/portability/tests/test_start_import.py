"""Bringing the rows in, in the background."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.models import Notification
from vorzimmer.portability import actions
from vorzimmer.portability.jobs import bring_in
from vorzimmer.portability.models import TaskImport
from vorzimmer.portability.tests.tables import begun, brought_in
from vorzimmer.tasks.models import Task


def test_handed_over_at_once_the_assistant_is_told(inside):
    brought_in(inside.anna, hand_over=True)
    assert Task.objects.filter(state="handed_over", assistant=inside.ben.membership).count() == 2
    assert Notification.objects.filter(to=inside.ben.membership, kind="tasks.handed_over").count() == 2


def test_a_worker_that_died_half_way_makes_nothing_twice(inside, monkeypatch):
    found = begun(inside.anna)
    actions.start_import(actor=inside.anna, task_import=found)

    def die(*_args, **_kwargs):
        raise SystemExit

    with monkeypatch.context() as patched:
        patched.setattr(TaskImport, "keep", die)
        with pytest.raises(SystemExit):
            bring_in.func(str(found.pk))
    assert Task.objects.count() == 2
    bring_in.func(str(found.pk))
    assert Task.objects.count() == 2
    found.refresh_from_db()
    assert len(found.made) == 2


def test_it_starts_once_and_only_by_whoever_put_it_in(inside):
    found = begun(inside.anna)
    with pytest.raises(NotAllowed):
        actions.start_import(actor=inside.ben, task_import=found)
    actions.start_import(actor=inside.anna, task_import=found)
    with pytest.raises(NotAllowed):
        actions.start_import(actor=inside.anna, task_import=found)
