"""A complaint that the two do not settle in time."""

from datetime import timedelta

import pytest
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.models import Notification
from vorzimmer.tasks import actions, queries
from vorzimmer.tasks.jobs.complaints import escalate_complaints
from vorzimmer.tasks.queries import TaskFilters

from .at_work import MONDAY, done, fresh
from .scenes import inside_pages


@pytest.fixture
def complaint(house):
    with scope(workspace=house.workspace):
        with clock.at(MONDAY):
            raised = actions.complain(actor=house.anna, task=done(house), text="Der Zug fährt nicht.").complaint
        yield raised


def look_after(complaint, moment):
    with clock.at(moment):
        escalate_complaints.call(str(complaint.workspace_id))


def test_the_coordination_and_the_supervisor_are_called_once(house, complaint):
    look_after(complaint, complaint.settle_by - timedelta(minutes=1))
    assert fresh(complaint).escalated_at is None

    for _ in range(2):
        look_after(complaint, complaint.settle_by)
    assert fresh(complaint).escalated_at == complaint.settle_by
    (entry,) = Entry.objects.filter(kind="tasks.complaint_escalated")
    assert (entry.by, entry.door) == (house.anna.membership, "schedule")
    told = {notice.to for notice in Notification.objects.filter(kind="tasks.complaint_escalated")}
    assert told == {house.carla.membership, house.susanne.membership, house.ben.membership, house.anna.membership}
    asked = Notification.objects.filter(kind="tasks.complaint_escalated", needs_you=True)
    assert {notice.to for notice in asked} == {house.carla.membership}


def test_it_is_the_turn_of_the_coordination_then_and_only_they_decide(house, complaint):
    look_after(complaint, complaint.settle_by)
    task = fresh(complaint.task)
    assert (task.state, task.is_open, task.turn, task.turn_until) == ("done", True, "coordination", None)
    mine = TaskFilters(turn="mine")
    with inside_pages():
        assert [row.whose for row in queries.open_tasks(house.carla, mine).rows] == ["mine"]
        assert not queries.open_tasks(house.ben, mine).rows
    with pytest.raises(NotAllowed, match="coordination decides"):
        actions.offer_settlement(actor=house.ben, complaint=fresh(complaint), offer="Zu spät.")
    actions.settle_complaint(actor=house.carla, complaint=fresh(complaint), settlement="Geld zurück.")
    task = fresh(task)
    assert (task.is_open, task.turn) == (False, "")


def test_what_was_settled_stays_settled(house, complaint):
    with clock.at(MONDAY):
        actions.settle_complaint(actor=house.anna, complaint=complaint, settlement="Umgebucht.")
    look_after(complaint, complaint.settle_by)
    assert not Entry.objects.filter(kind="tasks.complaint_escalated").exists()


def test_nobody_escalates_before_the_time(house, complaint):
    with clock.at(MONDAY), pytest.raises(NotAllowed, match="still have time"):
        actions.escalate_complaint(actor=house.anna, complaint=complaint)


def test_nothing_stays_when_the_record_fails(house, complaint, monkeypatch):
    def broken(self, **kwargs):
        raise RuntimeError

    monkeypatch.setattr(Entry, "save", broken)
    with clock.at(complaint.settle_by), pytest.raises(RuntimeError):
        actions.escalate_complaint(actor=house.anna, complaint=complaint)
    assert fresh(complaint).escalated_at is None
