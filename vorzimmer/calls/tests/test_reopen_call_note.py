"""A note was ticked off by mistake: it waits again, and comes back."""

from datetime import timedelta

import pytest
from django_scopes import scope

from vorzimmer.calendars import actions as calendars
from vorzimmer.calendars.models import FollowUp
from vorzimmer.calls import actions
from vorzimmer.engagements.waiting import waiting_for
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed

from .scenes import noted, now


@pytest.fixture
def note(house):
    back_by = clock.now() + timedelta(days=1)
    return noted(house, for_whom=house.anna.membership, status="call_back", back_by=back_by)


def open_ones(house):
    with scope(workspace=house.workspace):
        return list(FollowUp.objects.filter(membership=house.anna.id, done_at=None))


def test_done_and_taken_back_it_is_as_before(house, note, visitor):
    anna = visitor.sign_in(house.anna)
    anna.post(f"/calls/notes/{note.pk}/done/")
    assert open_ones(house) == []
    anna.post(f"/calls/notes/{note.pk}/reopen/")
    assert (now(house, note).status, now(house, note).done_by_id, now(house, note).done_at) == ("call_back", None, None)
    (found,) = open_ones(house)
    assert (found.thing, now(house, note).follow_up_id) == (note.pk, found.pk)
    with scope(workspace=house.workspace):
        assert [line.title for line in waiting_for(house.anna)] == ["Call back: Jens Weber"]


def test_taking_back_the_follow_up_takes_back_the_note(house, note):
    (found,) = open_ones(house)
    calendars.finish_follow_up(actor=house.anna, follow_up=found)
    assert now(house, note).status == "done"
    calendars.reopen_follow_up(actor=house.anna, follow_up=found)
    assert now(house, note).status == "call_back"
    assert [each.pk for each in open_ones(house)] == [found.pk] == [now(house, note).follow_up_id]


def test_nobody_in_particular_was_to_call_back_then_they_call_again(house):
    note = noted(house, status="calls_again")
    actions.finish_call_note(actor=house.ben, note=note)
    actions.reopen_call_note(actor=house.ben, note=now(house, note))
    assert now(house, note).status == "calls_again"


def test_who_may_not_and_what_is_not_done(house, note):
    with pytest.raises(NotAllowed, match="not done yet"):
        actions.reopen_call_note(actor=house.anna, note=note)
    actions.finish_call_note(actor=house.anna, note=note)
    with pytest.raises(NotAllowed):
        actions.reopen_call_note(actor=house.otto, note=now(house, note))


def test_half_done_is_not_done(house, note, monkeypatch):
    actions.finish_call_note(actor=house.anna, note=note)
    monkeypatch.setattr("vorzimmer.calls.entries.CallNoteReopened.told", lambda _self: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        actions.reopen_call_note(actor=house.anna, note=now(house, note))
    assert now(house, note).status == "done"
    assert open_ones(house) == []
