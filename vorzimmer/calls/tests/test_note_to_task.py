"""A call becomes a task."""

import pytest

from vorzimmer.calls import actions
from vorzimmer.journal.action import NotAllowed

from .scenes import noted, now


def test_a_draft_has_its_words(house):
    note = noted(house)
    task = actions.note_to_task(actor=house.anna, note=note).note.became_task
    assert (task.outcome, task.is_draft, task.engagement_id) == (note.text, True, house.engagement.pk)
    assert now(house, note).became_task_id == task.pk


def test_once_with_words_and_only_by_those_who_belong_here(house):
    note = noted(house)
    with pytest.raises(NotAllowed):
        actions.note_to_task(actor=house.susanne, note=note)
    with pytest.raises(NotAllowed, match="Nothing has been written"):
        actions.note_to_task(actor=house.anna, note=noted(house, text=" "))
    actions.note_to_task(actor=house.ben, note=note)
    with pytest.raises(NotAllowed, match="already"):
        actions.note_to_task(actor=house.anna, note=note)


def test_half_a_task_is_none(house, monkeypatch):
    note = noted(house)
    monkeypatch.setattr("vorzimmer.calls.entries.CallNoteBecameTask.words", lambda _self: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        actions.note_to_task(actor=house.anna, note=note)
    assert now(house, note).became_task_id is None
