"""The last row is through."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.models import Notification
from vorzimmer.portability import actions
from vorzimmer.portability.models import TaskImport
from vorzimmer.portability.tests.tables import brought_in
from vorzimmer.tasks.models import Task


def test_good_rows_become_drafts_and_the_others_say_why(inside):
    found = brought_in(inside.anna)
    assert found.state == TaskImport.State.DONE
    assert set(Task.objects.values_list("title", "state")) == {("Zug buchen", "draft"), ("Angebot schreiben", "draft")}
    assert "bald" in found.results["3"]["why"]
    assert Notification.objects.filter(to=inside.anna.membership, kind="portability.import_finished").count() == 1


def test_it_is_finished_once(inside):
    found = brought_in(inside.anna)
    with pytest.raises(NotAllowed):
        actions.finish_import(actor=inside.anna, task_import=found)
