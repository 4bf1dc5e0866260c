"""By when to call back is a follow-up: it stands in the list, reminds in time, and ends when there is nothing to do."""

from datetime import timedelta

import pytest
from django_scopes import scope

from vorzimmer.calendars import actions as calendars
from vorzimmer.calendars.jobs import mind_the_clock
from vorzimmer.calendars.models import FollowUp
from vorzimmer.calls import actions
from vorzimmer.engagements.waiting import waiting_for
from vorzimmer.foundation import clock
from vorzimmer.notifications.models import Notification

from .scenes import noted, now, talking

DAY = timedelta(days=1)


def wanted(house, **more):
    """Mr Weber wants Anna to call him back by this time tomorrow."""
    said = {"for_whom": house.anna.membership, "status": "call_back", "back_by": clock.now() + DAY}
    return noted(house, **said | more)


def open_ones(house, who):
    with scope(workspace=house.workspace):
        return list(FollowUp.objects.filter(membership=who.id, done_at=None))


def lines(house, who):
    with scope(workspace=house.workspace):
        return [line.title for line in waiting_for(who)]


def test_it_stands_in_the_list_of_whoever_was_wanted_half_an_hour_before(house):
    note = wanted(house)
    (found,) = open_ones(house, house.anna)
    assert (found.kind, found.thing, found.at) == ("call_note", note.pk, note.back_by - timedelta(minutes=30))
    assert "Jens Weber" in found.title
    assert now(house, note).follow_up_id == found.pk
    assert open_ones(house, house.ben) == []


def test_it_reminds_in_time_once_and_leads_to_the_note(house, visitor):
    note = wanted(house)
    for ahead in (timedelta(hours=23), timedelta(hours=23, minutes=31), timedelta(hours=23, minutes=40)):
        with clock.at(note.written_at + ahead):
            mind_the_clock.call(workspace_id=str(house.workspace.pk))
    with scope(workspace=house.workspace):
        assert Notification.objects.filter(kind="calendars.follow_up_due", to=house.anna.membership).count() == 1
    (found,) = open_ones(house, house.anna)
    led = visitor.sign_in(house.anna).get(f"/calendar/follow-ups/{found.pk}/")
    assert led.url == f"/w/nord/calls/notes/{note.pk}/"


def test_when_less_time_is_left_it_reminds_at_once(house):
    wanted(house, back_by=clock.now() + timedelta(minutes=10))
    (found,) = open_ones(house, house.anna)
    assert found.at <= clock.now()


def test_nobody_in_particular_was_wanted_then_whoever_wrote_it_calls_back(house):
    wanted(house, for_whom=None)
    assert len(open_ones(house, house.ben)) == 1
    assert lines(house, house.ben) == ["Call back: Jens Weber"]


def test_without_a_time_it_waits_and_does_not_come_back(house):
    wanted(house, back_by=None)
    assert open_ones(house, house.anna) == []
    assert lines(house, house.anna) == ["Call back: Jens Weber"]


def test_on_its_day_it_is_there_once_and_put_off_it_is_gone_until_then(house):
    note = wanted(house)
    assert lines(house, house.anna) == ["Call back: Jens Weber"]
    (found,) = open_ones(house, house.anna)
    with clock.at(note.back_by):
        assert lines(house, house.anna) == [found.title]
        calendars.postpone_follow_up(actor=house.anna, follow_up=found, on_day=found.on_day + DAY)
        assert lines(house, house.anna) == []


def test_it_ends_when_the_note_is_done_or_has_become_a_task_or_is_to_be_done_otherwise(house):
    for end in (
        lambda note: actions.finish_call_note(actor=house.ben, note=note),
        lambda note: actions.note_to_task(actor=house.anna, note=note),
        lambda note: actions.change_call_note(actor=house.ben, note=note, text="Ruft an", status="calls_again"),
    ):
        note = wanted(house)
        assert len(open_ones(house, house.anna)) == 1
        end(note)
        assert open_ones(house, house.anna) == []
        assert lines(house, house.anna) == []


def test_another_time_moves_it_and_other_words_do_not(house):
    note = wanted(house)
    (first,) = open_ones(house, house.anna)
    actions.change_call_note(actor=house.ben, note=note, text="Es eilt", status="call_back", back_by=note.back_by)
    assert open_ones(house, house.anna) == [first]
    actions.change_call_note(actor=house.ben, note=note, text="Es eilt", status="call_back", back_by=note.back_by + DAY)
    (second,) = open_ones(house, house.anna)
    assert second.on_day == first.on_day + DAY


def test_who_ticks_off_the_follow_up_has_called_back(house):
    note = wanted(house)
    (found,) = open_ones(house, house.anna)
    calendars.finish_follow_up(actor=house.anna, follow_up=found)
    assert (now(house, note).status, now(house, note).done_by_id) == ("done", house.anna.id)
    assert lines(house, house.anna) == []


def test_what_is_to_be_done_after_a_call_here_comes_back_to_whoever_writes_it(house, visitor):
    call = talking(house)
    actions.hang_up(actor=house.anna, call=call)
    said = {"text": "Angebot nachfassen", "status": "call_back", "back_by": "2035-03-01T12:00"}
    visitor.sign_in(house.ben).post(f"/calls/{call.pk}/note/", said)
    (found,) = open_ones(house, house.ben)
    assert "Anna Adler" in found.title
    over = visitor.post(f"/calls/{call.pk}/note/", said | {"back_by": "2020-03-01T12:00"})
    assert over.status_code == 422
    assert "Angebot nachfassen" in over.text


def test_a_note_that_could_not_be_finished_keeps_its_follow_up(house, monkeypatch):
    note = wanted(house)
    monkeypatch.setattr("vorzimmer.calls.entries.CallNoteFinished.told", lambda _self: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        actions.finish_call_note(actor=house.anna, note=note)
    assert len(open_ones(house, house.anna)) == 1
