"""What stays of a call."""

from datetime import timedelta

import pytest
from django_scopes import scope

from vorzimmer.calls import actions, queries
from vorzimmer.calls.models import CallNote
from vorzimmer.engagements.waiting import waiting_for
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed

from .scenes import noted, recorded, ringing, talking, told


def test_who_rang_for_whom_and_who_is_told(house):
    until = clock.now() + timedelta(days=1)
    note = noted(house, for_whom=house.anna.membership, number="+49 30 123", status="call_back", back_by=until)
    assert note.who == "Jens Weber, Weber GmbH"
    assert told(house, "note_written") == {"Anna"}
    with scope(workspace=house.workspace):
        assert [(line.title, line.is_late) for line in waiting_for(house.anna)] == [("Call back: Jens Weber", False)]
        assert waiting_for(house.ben) == []


def test_of_a_call_here_each_of_the_two_writes(house):
    call = talking(house)
    for who in ("anna", "ben"):
        noted(house, who, call=call, text="Ab Januar zehn Stunden")
    with scope(workspace=house.workspace):
        assert [note.who for note in queries.notes_of(call)] == ["Ben Berger", "Anna Adler"]
    assert recorded(house).count("calls.note_written") == 2


def test_a_telephone_call_between_the_two_is_a_call_of_its_own_kind(house):
    note = noted(house, spoke_with=house.anna.membership, minutes=7)
    assert (note.call.kind, note.call.state, note.call.minutes) == ("phone", "ended", 7)


def test_of_a_call_of_others_nobody_writes(house):
    with pytest.raises(NotAllowed, match="two other people"):
        noted(house, "carla", call=talking(house))


@pytest.mark.parametrize("who", ["otto", "emil"])
def test_whoever_does_not_belong_to_it_writes_nothing(house, who):
    with pytest.raises((NotAllowed, LookupError)):
        noted(house, who)


def test_it_says_with_whom(house):
    with pytest.raises(NotAllowed, match="With whom"):
        noted(house, name="", company="")
    with pytest.raises(NotAllowed, match="does not belong"):
        noted(house, spoke_with=house.emil.membership)


def test_a_private_call_is_known_to_the_two_only(house):
    call = actions.take_call(actor=house.carla, call=ringing(house, callee="carla")).call
    note = noted(house, "anna", call=call, text="Ben braucht Urlaub")
    with scope(workspace=house.workspace):
        seen = {who: list(queries.notes_in(getattr(house, who), house.engagement)) for who in ("anna", "carla", "ben")}
        assert seen == {"anna": [note], "carla": [note], "ben": []}
        rows, _more = queries.calls_in(house.ben, house.engagement)
    assert rows == []


def test_half_a_note_is_none(house, monkeypatch):
    monkeypatch.setattr("vorzimmer.calls.entries.CallNoteWritten.told", lambda _self: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        noted(house)
    with scope(workspace=house.workspace):
        assert not CallNote.objects.exists()
