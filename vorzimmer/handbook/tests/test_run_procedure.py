"""A procedure is followed: its lines become the steps of a task."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.handbook import actions
from vorzimmer.handbook.models import Run
from vorzimmer.handbook.queries import progress_of
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.tasks import actions as tasks
from vorzimmer.tasks.models import Step
from vorzimmer.tasks.tests.scenes import FRIDAY_EVENING, task_in

from .scenes import MONDAY, followed, page, procedure

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.fixture
def task(house):
    """Due on Friday, 27 November, 17:00 in Berlin."""
    return task_in(house, "accepted")


def berlin(day, month=11):
    return datetime(2026, month, day, 17, tzinfo=BERLIN)


def test_with_sides_and_dates_from_the_start_and_from_the_end(house, task):
    followed(house, task)
    with scope(workspace=house.workspace):
        steps = list(Step.objects.filter(task=task))
    assert [step.text for step in steps] == ["Ziel nennen", "Einladen", "Unterlagen schicken", "Protokoll schreiben"]
    assert [step.side for step in steps] == ["client", "assistant", "assistant", "assistant"]
    assert [step.due_at for step in steps] == [berlin(24), berlin(25), berlin(26), berlin(30)]


def test_history_says_it_in_one_line(house, task):
    with scope(workspace=house.workspace):
        before = list(Entry.objects.filter(subject_id=task.pk).values_list("pk", flat=True))
        followed(house, task)
        new = Entry.objects.filter(subject_id=task.pk).exclude(pk__in=before)
        assert [entry.kind for entry in new] == ["handbook.procedure_run"]


def test_its_steps_come_after_those_that_are_there(house, task):
    tasks.add_step(actor=house.ben, task=task, text="Vorher", side="assistant")
    followed(house, task)
    with scope(workspace=house.workspace):
        steps = list(Step.objects.filter(task=task).order_by("position").values_list("text", "position"))
    assert [text for text, _place in steps][:2] == ["Vorher", "Ziel nennen"]
    assert [place for _text, place in steps] == list(range(5))


def test_after_a_stop_everything_waits(house, task):
    followed(house, task)
    with scope(workspace=house.workspace):
        first, *others = Step.objects.filter(task=task)
        assert {step.after_id for step in others} == {first.pk}
    with pytest.raises(NotAllowed):
        tasks.tick_step(actor=house.ben, step=others[0])
    tasks.tick_step(actor=house.anna, step=first)
    with scope(workspace=house.workspace):
        others[0].after = Step.objects.get(pk=first.pk)
    tasks.tick_step(actor=house.ben, step=others[0])


def test_a_day_that_has_gone_by_becomes_the_next_working_day(house, task):
    found = procedure(house)
    with clock.at(FRIDAY_EVENING.replace(hour=10)):
        actions.run_procedure(actor=house.ben, task=task, page=found)
    with scope(workspace=house.workspace):
        papers = Step.objects.get(text="Unterlagen schicken")
    assert papers.due_at == task.due_at


def test_how_far_it_is(house, task):
    run = followed(house, task)
    with scope(workspace=house.workspace):
        first = Step.objects.filter(task=task).first()
    tasks.tick_step(actor=house.anna, step=first)
    with scope(workspace=house.workspace):
        progress = progress_of(run)
    assert (progress.done, progress.total) == (1, 4)
    tasks.remove_step(actor=house.ben, step=progress.lines[3].step)
    with scope(workspace=house.workspace):
        assert progress_of(run).total == 3


def test_once_on_a_task_and_only_what_has_steps(house, task):
    run = followed(house, task)
    for wrong in (run.page, page(house, title="Ton")):
        with pytest.raises(NotAllowed):
            actions.run_procedure(actor=house.ben, task=task, page=wrong)


def test_not_a_procedure_of_others(house, task):
    theirs = actions.write_page(
        actor=house.emil, engagement=house.other, title="Geheim", kind="procedure", steps=({"text": "Anrufen"},)
    ).page
    with pytest.raises(NotAllowed):
        actions.run_procedure(actor=house.ben, task=task, page=theirs)


@pytest.mark.parametrize("who", ["susanne", "emil"])
def test_who_may_not(house, task, who):
    with pytest.raises(NotAllowed):
        followed(house, task, who)


def test_when_it_fails_half_way_no_step_stays(house, task, monkeypatch):
    from vorzimmer.handbook import running

    kept, found = running.due_of, procedure(house)

    def refuse(line, *args):
        if line["key"] == "papers":
            raise RuntimeError
        return kept(line, *args)

    monkeypatch.setattr(running, "due_of", refuse)
    with pytest.raises(RuntimeError):
        actions.run_procedure(actor=house.ben, task=task, page=found)
    with scope(workspace=house.workspace):
        assert not Step.objects.exists()
        assert not Run.objects.exists()


def test_by_hand_from_the_task(house, task, visitor):
    found = procedure(house)
    assert f"/tasks/{task.pk}/procedure/" in visitor.sign_in(house.ben).get(f"/tasks/{task.pk}/").content.decode()
    assert "Besprechung" in visitor.get(f"/tasks/{task.pk}/procedure/").content.decode()
    with clock.at(MONDAY):
        sent = visitor.post(f"/tasks/{task.pk}/procedure/", {"page": str(found.pk), "started_on": "2026-11-23"})
    assert sent.status_code == 302
    with scope(workspace=house.workspace):
        run = Run.objects.get()
    assert visitor.get(f"/handbook/runs/{run.pk}/").status_code == 200
    assert "0 von 4" in visitor.get(f"/handbook/{found.pk}/").content.decode()
    assert visitor.sign_in(house.emil).get(f"/handbook/runs/{run.pk}/").status_code == 404
