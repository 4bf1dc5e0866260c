"""The assistant hands over the result."""

from datetime import UTC, datetime

import pytest
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.live import hub
from vorzimmer.notifications.models import Notification
from vorzimmer.tasks import actions, queries
from vorzimmer.tasks.models import Delivery, DeliveryFile, Task

from .at_work import MONDAY, file_of, fresh, result_of, task_in_work


@pytest.fixture
def task(house):
    with scope(workspace=house.workspace):
        yield task_in_work(house)


def test_the_client_has_the_turn_and_is_told(house, task, django_capture_on_commit_callbacks):
    with clock.at(MONDAY), hub.listening() as heard, django_capture_on_commit_callbacks(execute=True):
        delivery = result_of(house, task, deviation="Ein Hotel weiter weg.")

    task = fresh(task)
    assert (task.state, task.turn, task.turn_until) == (
        "delivered",
        "client",
        datetime(2026, 11, 23, 17, tzinfo=UTC),
    )
    assert (delivery.number, delivery.decision, delivery.deviation) == (1, "open", "Ein Hotel weiter weg.")
    entry = Entry.objects.latest("id")
    assert (entry.kind, entry.by, entry.subject_id) == ("tasks.delivered", house.ben.membership, task.pk)
    told = Notification.objects.filter(entry=entry)
    assert [(notice.to, notice.needs_you) for notice in told] == [(house.anna.membership, True)]
    here = f"task-{task.pk}"
    topics = {topic for message in heard for topic in message["topics"]} - {"notifications"}
    assert topics == {here, f"{here}:stream", f"{here}:deliveries", "tasks", "today"}


def test_lines_that_were_not_ticked_are_kept_as_open(house, task):
    keys = [line.key for line in queries.checklist_of(task)]
    delivery = result_of(house, task, checked=[keys[0], "nonsense"])
    assert [(line["key"], line["ticked"]) for line in delivery.checked] == [(key, key == keys[0]) for key in keys]
    assert delivery.unticked == len(keys) - 1


def test_the_same_name_in_a_later_result_is_its_next_version(house, task):
    first = result_of(house, task, files=[file_of(house.ben), file_of(house.ben, "Kosten.csv", b"a;b")])
    actions.request_changes(actor=house.anna, delivery=first, reasons="Mit Zugnummern.")
    second = result_of(house, fresh(task), files=[file_of(house.ben, "plan.PDF")])
    assert [(each.file.name, each.version) for each in first.files.order_by("id")] == [
        ("Plan.pdf", 1),
        ("Kosten.csv", 1),
    ]
    assert [(each.file.name, each.version) for each in second.files.all()] == [("plan.PDF", 2)]
    assert second.number == 2


def test_structured_results_are_kept(house, task):
    assert result_of(house, task, fields={"Preis": " 129 € ", "Leer": " "}).fields == {"Preis": "129 €"}


def test_there_has_to_be_something(house, task):
    with pytest.raises(NotAllowed):
        result_of(house, task, text="  ")


def test_files_of_others_are_not_handed_over(house, task):
    with pytest.raises(NotAllowed):
        result_of(house, task, files=[file_of(house.emil)])


@pytest.mark.parametrize("who", ["anna", "bea", "carla", "susanne", "otto", "emil"])
def test_only_the_assistant_who_has_it_hands_over(house, task, who):
    with pytest.raises(NotAllowed):
        actions.deliver(actor=getattr(house, who), task=task, text="Fertig.")


def test_a_task_of_another_workspace_does_not_exist(house, task):
    with pytest.raises(Task.DoesNotExist):
        actions.deliver(actor=house.dora, task=task, text="Fertig.")


def test_what_is_with_the_client_is_not_handed_over_again(house, task):
    result_of(house, task)
    with pytest.raises(NotAllowed):
        result_of(house, task)


def test_when_it_fails_half_way_nothing_has_happened(house, task, monkeypatch):
    before = Entry.objects.count()
    monkeypatch.setattr(DeliveryFile.objects.model, "save", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        result_of(house, task, files=[file_of(house.ben)])
    assert (fresh(task).state, Delivery.objects.count()) == ("in_progress", 0)
    assert Entry.objects.filter(kind="tasks.delivered").count() == 0
    assert Entry.objects.count() == before + 1


def test_nobody_hears_of_what_is_rolled_back(house, task, django_capture_on_commit_callbacks):
    commits = django_capture_on_commit_callbacks(execute=True)
    with hub.listening() as heard, commits as callbacks, pytest.raises(NotAllowed):
        result_of(house, task, text="")
    assert (heard, callbacks) == ([], [])


def test_sent_twice_it_happens_once(house, task):
    ben = house.ben.through("web", "form-1")
    first, again = (actions.deliver(actor=ben, task=task, text="Fertig.") for _ in range(2))
    assert first.delivery == again.delivery
    assert Delivery.objects.count() == 1
