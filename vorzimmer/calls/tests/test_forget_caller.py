"""Who a caller from outside was is forgotten 180 days after nothing is left to do."""

from datetime import timedelta

import pytest
from django_scopes import scope

from vorzimmer.calendars.models import FollowUp
from vorzimmer.calls import actions
from vorzimmer.calls.jobs import forget_callers
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.people.actor import Door

from .scenes import noted, now, recorded, talking

BEGUN = clock.now()
NUMBER = "+49 30 1234567"


def night(house, days):
    """What the job does so many days later."""
    with clock.at(BEGUN + timedelta(days=days)):
        return forget_callers.call(workspace_id=str(house.workspace.pk))


def details(house, note):
    seen = now(house, note)
    return seen.name, seen.company, seen.number


def test_180_days_after_it_is_done_and_not_before(house):
    note = noted(house, number=NUMBER, status="call_back", for_whom=house.anna.membership)
    assert night(house, 400) == 0, "who still waits to be called back is not forgotten"
    with clock.at(BEGUN + timedelta(days=10)):
        actions.finish_call_note(actor=house.anna, note=note)
    assert night(house, 189) == 0
    assert details(house, note) == ("Jens Weber", "Weber GmbH", NUMBER)
    assert night(house, 191) == 1
    assert details(house, note) == ("", "", "")
    assert now(house, note).text == note.text
    assert now(house, note).who == "Somebody outside"
    assert night(house, 192) == 0


def test_what_was_only_for_information_is_done_from_the_beginning(house):
    note = noted(house)
    assert (night(house, 179), night(house, 181)) == (0, 1)
    assert details(house, note) == ("", "", "")


def test_what_has_become_a_task_is_done_as_a_note(house):
    note = noted(house, status="call_back", for_whom=house.anna.membership)
    actions.note_to_task(actor=house.anna, note=note)
    assert night(house, 181) == 1


def test_of_people_who_belong_here_nothing_is_forgotten(house):
    noted(house, call=talking(house))
    assert night(house, 999) == 0


def test_the_name_stands_nowhere_else(house, visitor):
    back = {"status": "call_back", "for_whom": house.anna.membership, "back_by": BEGUN + timedelta(days=1)}
    note = noted(house, name="Jens Weber", text="Er will den Termin verlegen", **back)
    actions.finish_call_note(actor=house.anna, note=note)
    history = f"/engagements/{house.engagement.pk}/"
    assert "Jens Weber" in visitor.sign_in(house.ben).get(f"{history}calls/").text
    night(house, 200)
    for page in (f"{history}calls/", history, f"/calls/notes/{note.pk}/", "/notifications/", "/calendar/follow-ups/"):
        for who in (house.ben, house.anna):
            assert "Weber" not in visitor.sign_in(who).get(page).text, page
    assert "wie vorgesehen gelöscht" in visitor.sign_in(house.ben).get(f"/calls/notes/{note.pk}/").text
    with scope(workspace=house.workspace):
        assert not any("Weber" in str(entry.facts) for entry in Entry.objects.all())
        assert not FollowUp.objects.filter(title__contains="Weber").exists()


def test_only_the_clock_forgets(house):
    note = noted(house)
    with clock.at(BEGUN + timedelta(days=200)), pytest.raises(NotAllowed, match="by itself"):
        actions.forget_caller(actor=house.ben, note=note)
    by_clock = house.ben.through(Door.SCHEDULE)
    with pytest.raises(NotAllowed, match="a while longer"):
        actions.forget_caller(actor=by_clock, note=note)
    night(house, 200)
    with clock.at(BEGUN + timedelta(days=200)), pytest.raises(NotAllowed, match="nothing to erase"):
        actions.forget_caller(actor=by_clock, note=note)
    assert recorded(house)[-1] == "calls.note_caller_forgotten"


def test_half_forgotten_is_not_forgotten(house, monkeypatch):
    note = noted(house)
    monkeypatch.setattr("vorzimmer.calls.entries.CallerForgotten.about", lambda _self: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        night(house, 200)
    assert details(house, note)[0] == "Jens Weber"


def test_a_note_says_with_whom_until_that_is_forgotten(house):
    with pytest.raises(NotAllowed, match="With whom"):
        noted(house, name="", company="", number="")


def test_the_calendar_of_what_is_deleted_when_says_so(house, visitor):
    assert "180 Tage" in visitor.sign_in(house.otto).get("/settings/retention/").text
