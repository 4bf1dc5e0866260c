"""What was said in a call is put before the other side."""

import pytest
from django_scopes import scope

from tests.story import handed_over
from vorzimmer.calls import actions
from vorzimmer.conversations import actions as talk
from vorzimmer.journal.action import NotAllowed
from vorzimmer.tasks import actions as tasks

from .scenes import noted, now, talking


def test_of_no_task_it_is_a_message_that_the_other_side_confirms(house):
    note = noted(house, call=talking(house), text="Zehn Stunden <im> Monat")
    message = actions.note_to_agreement(actor=house.ben, note=note).note.became_message
    assert (message.text, message.proposed_side) == ("Zehn Stunden <im> Monat", "assistant")
    talk.confirm_agreement(actor=house.anna, message=message)
    assert now(house, message).is_agreed


def test_of_a_task_it_is_a_phone_note_there(house):
    with scope(workspace=house.workspace):
        task = handed_over(house, "Reise Wien")
    note = noted(house, call=talking(house, task=task), task=task, text="Fenster, nicht Gang")
    phone_note = actions.note_to_agreement(actor=house.ben, note=note).note.became_phone_note
    assert (phone_note.task_id, phone_note.state) == (task.pk, "open")
    tasks.confirm_note(actor=house.anna, note=phone_note)
    assert now(house, phone_note).state == "confirmed"


def test_once_and_only_by_one_of_the_two_sides(house):
    note = noted(house)
    with pytest.raises(NotAllowed):
        actions.note_to_agreement(actor=house.carla, note=note)
    actions.note_to_agreement(actor=house.ben, note=note)
    with pytest.raises(NotAllowed, match="already"):
        actions.note_to_agreement(actor=house.anna, note=note)


def test_half_an_agreement_is_none(house, monkeypatch):
    note = noted(house)
    monkeypatch.setattr("vorzimmer.calls.entries.CallNoteBecameAgreement.words", lambda _self: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        actions.note_to_agreement(actor=house.ben, note=note)
    assert not now(house, note).is_agreed_with
