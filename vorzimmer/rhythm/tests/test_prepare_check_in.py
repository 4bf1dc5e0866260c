"""A draft is filled in from the work."""

from datetime import timedelta

import pytest
from django_scopes import scope

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
