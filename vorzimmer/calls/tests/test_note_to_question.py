"""A call becomes a question."""

import pytest

from vorzimmer.calls import actions
from vorzimmer.journal.action import NotAllowed

from .scenes import noted, now


def test_the_other_side_is_asked(house):
    note = noted(house, text="Passt Donnerstag?")
    question = actions.note_to_question(actor=house.ben, note=note).note.became_question
    assert (question.text, question.to_side, question.engagement_id) == (
        "Passt Donnerstag?",
        "client",
        house.engagement.pk,
    )


def test_once_and_only_by_one_of_the_two_sides(house):
    note = noted(house)
    with pytest.raises(NotAllowed):
        actions.note_to_question(actor=house.susanne, note=note)
    actions.note_to_question(actor=house.ben, note=note)
    with pytest.raises(NotAllowed, match="already"):
        actions.note_to_question(actor=house.ben, note=note)


def test_half_a_question_is_none(house, monkeypatch):
    note = noted(house)
    monkeypatch.setattr("vorzimmer.calls.entries.CallNoteBecameQuestion.words", lambda _self: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        actions.note_to_question(actor=house.ben, note=note)
    assert now(house, note).became_question_id is None
