"""A draft is filled in from the work."""

from datetime import timedelta

import pytest
from django_scopes import scope

from vorzimmer.calendars import actions as calendars
from vorzimmer.calendars.tests.scenes import made as arranged
from vorzimmer.calendars.tests.scenes import own, shared, wall
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Door
from vorzimmer.rhythm import actions
from vorzimmer.rhythm.models import CheckInLine
from vorzimmer.tasks import actions as tasks

from .scenes import MONDAY, again, at, check_ins, draft, fresh, lines, sent, task, told


def test_a_morning_has_what_is_due_what_is_asked_and_what_waits(house):
    with at():
        train = task(house, "Zug buchen", due_at=clock.now() + timedelta(hours=5), budget_minutes=30)
        asked = task(house, "Hotel")
        tasks.ask_question(actor=house.ben, about=asked, text="Mit Frühstück?", blocking=True)
        waiting = task(house, "Visum")
        tasks.wait_for(actor=house.ben, task=waiting, who="Botschaft", until=clock.now() + timedelta(days=2))
        made = draft(house)
    assert lines(house, made) == [train.title, "Mit Frühstück?", "Visum"]
    with scope(workspace=house.workspace):
        rows = list(CheckInLine.objects.filter(check_in=made))
        assert [row.section for row in rows] == ["planned", "question", "waits"]
        assert [row.who for row in rows] == ["assistant", "client", "third"]
        assert rows[2].third == "Botschaft"
    assert again(house, made).day_minutes == 480


def test_the_day_is_filled_and_not_more_unless_it_is_due(house):
    with at():
        for number in range(4):
            task(house, f"Recherche {number}", due_at=clock.now() + timedelta(days=3 + number), budget_minutes=200)
        made = draft(house)
    assert lines(house, made) == ["Recherche 0", "Recherche 1"]


def test_an_evening_tells_done_open_decisions_and_tomorrow(house):
    with at():
        done = task(house, "Protokoll")
        task(house, "Ablage", due_at=clock.now() + timedelta(hours=2))
        task(house, "Angebot", due_at=clock.now() + timedelta(days=1))
    with at(16):
        tasks.deliver(actor=house.ben, task=done, text="Fertig")
        made = draft(house, "evening")
    with scope(workspace=house.workspace):
        found = [(row.section, row.text) for row in CheckInLine.objects.filter(check_in=made)]
    assert found == [("done", "Protokoll"), ("open", "Ablage"), ("decision", "Protokoll"), ("coming", "Angebot")]


def test_a_week_reckons_things_and_planned_hours(house):
    with at():
        for title, minutes in (("Protokoll", 90), ("Reise", None)):
            made = task(house, title, budget_minutes=minutes)
            delivery = tasks.deliver(actor=house.ben, task=made, text="Fertig").delivery
            tasks.approve_delivery(actor=house.anna, delivery=delivery)
    with at(15, day=27):
        week = draft(house, "week")
    assert week.figures == {"things": 2, "minutes": 90, "without": 1}


def test_whoever_writes_is_told_and_nobody_else(house):
    with at():
        actions.prepare_check_in(
            actor=house.ben.through(Door.SCHEDULE), engagement=fresh(house), kind="morning", on=MONDAY
        )
    assert told(house, "check_in_prepared") == {"Ben"}


def test_there_is_one_a_day(house):
    with at():
        sent(house)
        with pytest.raises(NotAllowed):
            draft(house)
    assert len(check_ins(house)) == 1


@pytest.mark.parametrize("who", ["anna", "carla", "susanne", "emil"])
def test_only_assistants_write(house, who):
    with at(), pytest.raises(NotAllowed):
        draft(house, who=who)


def test_half_way_nothing_stays(house, monkeypatch):
    monkeypatch.setattr("vorzimmer.rhythm.drafting.CheckInLine", lambda **_kwargs: 1 / 0)
    with at():
        task(house)
        with pytest.raises((ZeroDivisionError, AttributeError)):
            draft(house)
    assert check_ins(house) == []


def test_todays_appointments_stand_first_in_a_morning_and_tomorrows_in_the_evening(house):
    with at():
        task(house, "Zug buchen", due_at=clock.now() + timedelta(hours=5), budget_minutes=30)
        calendar = shared(house)
        arranged(house.ben, calendar, title="Planung mit Frau Wolf", day=23, hour=11)
        arranged(house.ben, calendar, title="Standort ansehen", day=24, hour=9)
        arranged(house.ben, calendar, title="Zahnarzt", day=23, hour=15, private=True)
        called_off = arranged(house.ben, calendar, title="Fällt aus", day=23, hour=16)
        calendars.cancel_appointment(actor=house.ben, appointment=called_off)
        morning = draft(house)
    with scope(workspace=house.workspace):
        first, second = CheckInLine.objects.filter(check_in=morning)
    assert (first.section, first.text, second.text) == ("appointment", "Planung mit Frau Wolf", "Zug buchen")
    assert (first.by_at, first.minutes) == (wall(23, 11), 60)
    with at(16):
        evening = draft(house, "evening")
    with scope(workspace=house.workspace):
        coming = CheckInLine.objects.filter(check_in=evening, section="coming")
        assert [line.text for line in coming] == ["Standort ansehen"]


def test_the_writers_other_appointments_stand_in_no_plan_and_the_clients_where_they_are_shared(house):
    with at():
        arranged(house.ben, own(house, "ben"), title="Termin bei einem anderen Auftraggeber")
        arranged(house.bea, own(house, "bea", "busy"), title="Beas Termin")
        arranged(house.anna, own(house, "anna", "details"), title="Bankgespräch")
        arranged(house.ben, shared(house), title="Ruhe", kind="block", hour=14)
    with at(day=24):
        assert lines(house, draft(house)) == ["Bankgespräch"]
