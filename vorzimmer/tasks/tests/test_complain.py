"""Rework is not the answer."""

from datetime import UTC, datetime

import pytest
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.models import Notification
from vorzimmer.tasks import actions, queries
from vorzimmer.tasks.models import Complaint, Task

from .at_work import MONDAY, done, fresh, result_of, task_in_work
from .scenes import inside_pages

# Monday, 23 November 2026; the seventh working day after it is Wednesday, 2 December.
LAST_MOMENT = datetime(2026, 12, 2, 17, tzinfo=UTC)


@pytest.fixture
def task(house):
    with scope(workspace=house.workspace):
        yield done(house)


def complain(house, task, **said):
    return actions.complain(actor=house.anna, task=task, **({"text": "Der Zug fährt nicht."} | said)).complaint


def test_everybody_concerned_is_told_and_the_assistant_has_three_working_days(house, task):
    with clock.at(MONDAY):
        complaint = complain(house, task, wish="Umbuchen.")
    task = fresh(task)
    thursday = datetime(2026, 11, 26, 17, tzinfo=UTC)
    assert (complaint.settle_by, complaint.wish) == (thursday, "Umbuchen.")
    assert (task.state, task.turn, task.turn_until) == ("done", "assistant", thursday)
    told = Notification.objects.filter(kind="tasks.complaint_raised")
    assert {notice.to for notice in told} == {
        house.ben.membership,
        house.carla.membership,
        house.susanne.membership,
    }
    assert {notice.to for notice in told.filter(needs_you=True)} == {house.ben.membership}


def test_it_is_open_again_in_every_list_until_it_is_settled(house, task):
    with clock.at(MONDAY), inside_pages():
        complaint = complain(house, task)
        for actor, whose in ((house.ben, "mine"), (house.anna, "theirs"), (house.carla, "theirs")):
            (row,) = queries.open_tasks(actor).rows
            assert (row.title, row.whose, row.overdue) == ("Reise Wien", whose, False)
            assert "18:00" in row.promise_text
            assert queries.whose_turn(actor, fresh(task))[0] == whose
        actions.settle_complaint(actor=house.anna, complaint=complaint, settlement="Gut.")
        assert not queries.open_tasks(house.ben).rows


def test_up_to_the_evening_of_the_seventh_working_day(house, task):
    with clock.at(LAST_MOMENT):
        assert complain(house, task).is_open


def test_not_later(house, task):
    with clock.at(LAST_MOMENT.replace(minute=1)), pytest.raises(NotAllowed):
        complain(house, task)


def test_holidays_of_the_workspace_do_not_count(house):
    with scope(workspace=house.workspace), clock.at(datetime(2026, 12, 23, 9, tzinfo=UTC)):
        task = task_in_work(house, due_at=None)
        actions.approve_delivery(actor=house.anna, delivery=result_of(house, task))
        complaint = complain(house, fresh(task))
    assert complaint.settle_by == datetime(2026, 12, 29, 17, tzinfo=UTC)


def test_not_before_a_result_is_approved(house):
    with scope(workspace=house.workspace):
        task = task_in_work(house)
        with pytest.raises(NotAllowed, match="once a result is approved"):
            complain(house, task)
        actions.withdraw_task(actor=house.anna, task=task)
        with pytest.raises(NotAllowed, match="nothing to complain about"):
            complain(house, fresh(task))


def test_first_the_complaint_then_opening_it_again(house, task):
    with clock.at(MONDAY):
        complaint = complain(house, task)
        with pytest.raises(NotAllowed, match="Say first how it ended"):
            actions.reopen_task(actor=house.anna, task=fresh(task), reason="Noch einmal.")
        with pytest.raises(NotAllowed, match="Say first how it ended"):
            actions.take_back_approval(actor=house.anna, delivery=fresh(task).deliveries.get())
        actions.settle_complaint(actor=house.anna, complaint=complaint, settlement="Ben macht es neu.")
        assert actions.reopen_task(actor=house.anna, task=fresh(task), reason="Noch einmal.").task.is_open


def test_one_at_a_time(house, task):
    with clock.at(MONDAY):
        complain(house, task)
        with pytest.raises(NotAllowed):
            complain(house, fresh(task))
    assert Complaint.objects.count() == 1


def test_words_are_needed(house, task):
    with clock.at(MONDAY), pytest.raises(NotAllowed):
        complain(house, task, text=" ")


@pytest.mark.parametrize("who", ["ben", "bea", "carla", "susanne", "otto", "emil"])
def test_only_the_clients_side(house, task, who):
    with clock.at(MONDAY), pytest.raises(NotAllowed):
        actions.complain(actor=getattr(house, who), task=task, text="Nein.")


def test_when_it_fails_half_way_nothing_has_happened(house, task, monkeypatch):
    monkeypatch.setattr(Task, "keep", lambda *_, **__: 1 / 0)
    with clock.at(MONDAY), pytest.raises(ZeroDivisionError):
        complain(house, task)
    assert (Complaint.objects.count(), Entry.objects.filter(kind="tasks.complaint_raised").count()) == (0, 0)
