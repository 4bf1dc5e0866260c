"""A date becomes a task: on time, once, for the right person."""

from datetime import date

import pytest
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.journal import reactions
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.people.actor import Door
from vorzimmer.planning import actions
from vorzimmer.tasks.models import Step

from .scenes import berlin, counted, refresh, rows, run_at, started

FIRST = date(2026, 11, 30)


def test_nothing_is_made_before_its_moment(house):
    started(house)
    assert run_at(house, berlin(26, 5, month=11)) == []


def test_on_the_morning_two_working_days_before_it_is_handed_over_in_the_name_of_who_set_it_up(house):
    started(house)
    (task,) = run_at(house, berlin(26, 7, month=11))

    assert (task.title, task.state, task.kind, task.budget_minutes) == ("Newsletter", "handed_over", "text", 90)
    assert (task.due_at, task.due_zone) == (berlin(30, 17, month=11), "Europe/Berlin")
    assert (task.created_by, task.assistant) == (house.anna.membership, house.ben.membership)
    with scope(workspace=house.workspace):
        entry = Entry.objects.get(kind="tasks.handed_over")
        assert (entry.by, entry.door) == (house.anna.membership, Door.SCHEDULE)


def test_the_job_may_run_as_often_as_it_likes(house):
    started(house)
    for hour in (6, 7, 12, 18):
        run_at(house, berlin(26, hour, month=11))
    assert len(rows(house)) == 1
    assert len(run_at(house, berlin(3, 7))) == 2


def test_a_second_time_is_refused_even_without_a_key(house):
    series = started(house)
    run_at(house, berlin(26, 7, month=11))
    clockwork = house.anna.through(Door.SCHEDULE)
    with clock.at(berlin(26, 8, month=11)), counted(house), pytest.raises(NotAllowed):
        actions.make_occurrence(actor=clockwork, series=series, on=FIRST)


def test_with_the_same_key_the_second_time_answers_what_the_first_one_made(house):
    series, clockwork = started(house), house.anna.through(Door.SCHEDULE, "series-1")
    with clock.at(berlin(26, 8, month=11)):
        first = actions.make_occurrence(actor=clockwork, series=series, on=FIRST)
        again = actions.make_occurrence(actor=clockwork, series=series, on=FIRST)
    assert first.task == again.task


def test_nobody_else_and_no_other_door(house):
    series = started(house)
    with clock.at(berlin(26, 8, month=11)):
        for actor in (house.anna, house.carla.through(Door.SCHEDULE), house.ben, house.otto):
            with pytest.raises(NotAllowed):
                actions.make_occurrence(actor=actor, series=series, on=FIRST)


def test_when_it_fails_half_way_neither_task_nor_mark_stays_and_the_next_run_makes_it(house, monkeypatch):
    started(house)

    def refuse(*args):
        raise RuntimeError("the journal is full")

    with monkeypatch.context() as patch, counted(house):
        patch.setattr(reactions, "react", refuse)
        with pytest.raises(RuntimeError):
            run_at(house, berlin(26, 7, month=11))
    assert len(run_at(house, berlin(26, 8, month=11))) == 1


def test_its_steps_come_along_and_nobody_is_told_of_each(house):
    steps = [
        {"text": "Themen nennen", "side": "client", "days": 1, "waits": False},
        {"text": "Schreiben", "side": "assistant", "days": 9, "waits": True},
    ]
    started(house, steps=steps)
    (task,) = run_at(house, berlin(26, 7, month=11))
    with scope(workspace=house.workspace):
        first, second = Step.objects.filter(task=task)
        assert (first.text, first.due_at) == ("Themen nennen", berlin(27, 17, month=11))
        assert (second.after, second.due_at) == (first, task.due_at)
        assert task.state == "handed_over"


def test_the_next_date_is_written_down(house):
    series = started(house)
    assert (series.next_at, series.next_day) == (berlin(26, 6, month=11), FIRST)
    run_at(house, berlin(26, 7, month=11))
    assert refresh(house, series).next_day == date(2026, 12, 7)


def test_a_draft_of_the_same_engagement_is_no_part_of_it(house):
    started(house)
    with scope(workspace=house.workspace):
        assert not Entry.objects.filter(kind="tasks.draft_written").exists()
