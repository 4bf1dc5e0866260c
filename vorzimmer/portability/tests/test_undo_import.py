"""Taking back what was brought in."""

import pytest

from vorzimmer.journal.action import NotAllowed
from vorzimmer.portability import actions
from vorzimmer.portability.tests.tables import brought_in
from vorzimmer.tasks import actions as tasks
from vorzimmer.tasks.models import Task


def test_taken_back_but_for_what_somebody_has_begun(inside):
    found = brought_in(inside.anna, hand_over=True)
    kept = Task.objects.get(title="Zug buchen")
    tasks.accept_task(actor=inside.ben, task=kept)
    undone = actions.undo_import(actor=inside.anna, task_import=found)
    assert undone.kept == 1
    assert dict(Task.objects.values_list("title", "state")) == {
        "Zug buchen": "accepted", "Angebot schreiben": "withdrawn",
    }  # fmt: skip


def test_drafts_that_are_taken_back_are_gone(inside):
    found = brought_in(inside.anna)
    actions.undo_import(actor=inside.anna, task_import=found)
    assert not Task.objects.exists()
    with pytest.raises(NotAllowed):
        actions.undo_import(actor=inside.anna, task_import=found)
