"""Nothing of a call is left to do."""

import pytest
from django_scopes import scope

from vorzimmer.calls import actions
from vorzimmer.engagements.waiting import waiting_for
from vorzimmer.journal.action import NotAllowed

from .scenes import noted, now, told


def test_it_leaves_today_and_the_writer_hears_of_it(house):
    note = noted(house, for_whom=house.anna.membership, status="call_back")
    actions.finish_call_note(actor=house.anna, note=note)
    assert (now(house, note).status, now(house, note).done_by_id) == ("done", house.anna.id)
    assert told(house, "note_finished") == {"Ben"}
    with scope(workspace=house.workspace):
        assert waiting_for(house.anna) == []


def test_once_is_enough_and_others_do_not(house):
    note = noted(house)
    with pytest.raises(NotAllowed):
        actions.finish_call_note(actor=house.otto, note=note)
    actions.finish_call_note(actor=house.bea, note=note)
    with pytest.raises(NotAllowed, match="done already"):
        actions.finish_call_note(actor=house.anna, note=note)


def test_half_done_is_not_done(house, monkeypatch):
    note = noted(house)
    monkeypatch.setattr("vorzimmer.calls.entries.CallNoteFinished.told", lambda _self: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        actions.finish_call_note(actor=house.anna, note=note)
    assert now(house, note).done_at is None
