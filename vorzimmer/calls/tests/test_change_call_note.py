"""Other words in a note."""

from datetime import timedelta

import pytest

from vorzimmer.calls import actions
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed

from .scenes import noted, now


def test_the_writer_changes_it_and_a_day_counts_only_with_calling_back(house):
    note = noted(house)
    later = clock.now() + timedelta(days=1)
    actions.change_call_note(actor=house.ben, note=note, text="Doch nicht", status="call_back", back_by=later)
    assert (now(house, note).text, now(house, note).back_by) == ("Doch nicht", later)
    actions.change_call_note(actor=house.ben, note=note, text="Doch nicht", status="information", back_by=later)
    assert now(house, note).back_by is None


@pytest.mark.parametrize("who", ["anna", "bea", "otto"])
def test_nobody_else_changes_it(house, who):
    with pytest.raises(NotAllowed):
        actions.change_call_note(actor=getattr(house, who), note=noted(house), text="x", status="done")


def test_half_a_change_is_none(house, monkeypatch):
    note = noted(house)
    monkeypatch.setattr("vorzimmer.calls.entries.CallNoteChanged.words", lambda _self: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        actions.change_call_note(actor=house.ben, note=note, text="x", status="information")
    assert now(house, note).text == "Herr Weber will den Termin verlegen"
