"""Bringing tasks in: looked at first, made in the background, once, and taken back."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django_scopes import scope

from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.models import Notification
from vorzimmer.portability import actions
from vorzimmer.portability.csv.tables import read_table
from vorzimmer.portability.jobs import bring_in
from vorzimmer.portability.models import TaskImport
from vorzimmer.tasks import actions as tasks
from vorzimmer.tasks.models import Task

TABLE = b"Titel;Frist\nZug buchen;24.11.2026\nHotel suchen;bald\nAngebot schreiben;\n"


@pytest.fixture
def inside(house):
    with scope(workspace=house.workspace):
        yield house


def begun(actor):
    table = read_table(TABLE)
    return actions.begin_import(actor=actor, workspace=actor.workspace, name="liste.csv", table=table).task_import


def brought_in(actor, *, hand_over=False):
    found = begun(actor)
    actions.arrange_import(
        actor=actor, task_import=found, columns=found.columns, engagement=found.engagement, hand_over=hand_over
    )
    actions.start_import(actor=actor, task_import=found)
    run_waiting_jobs()
    found.refresh_from_db()
    return found


def test_looking_at_a_table_makes_nothing(inside):
    found = begun(inside.anna)
    assert found.columns == {"0": "title", "1": "due"}
    assert found.engagement == inside.engagement
    assert not Task.objects.exists()


def test_good_rows_become_drafts_and_the_others_say_why(inside):
    found = brought_in(inside.anna)
    assert found.state == TaskImport.State.DONE
    assert set(Task.objects.values_list("title", "state")) == {("Zug buchen", "draft"), ("Angebot schreiben", "draft")}
    assert "bald" in found.results["3"]["why"]
    assert Notification.objects.filter(to=inside.anna.membership, kind="portability.import_finished").count() == 1


def test_handed_over_at_once_the_assistant_is_told(inside):
    brought_in(inside.anna, hand_over=True)
    assert Task.objects.filter(state="handed_over", assistant=inside.ben.membership).count() == 2
    assert Notification.objects.filter(to=inside.ben.membership, kind="tasks.handed_over").count() == 2


def test_a_worker_that_died_half_way_makes_nothing_twice(inside, monkeypatch):
    found = begun(inside.anna)
    actions.start_import(actor=inside.anna, task_import=found)

    def die(*_args, **_kwargs):
        raise SystemExit

    with monkeypatch.context() as patched:
        patched.setattr(TaskImport, "keep", die)
        with pytest.raises(SystemExit):
            bring_in.func(str(found.pk))
    assert Task.objects.count() == 2
    bring_in.func(str(found.pk))
    assert Task.objects.count() == 2
    found.refresh_from_db()
    assert len(found.made) == 2


def test_taken_back_but_for_what_somebody_has_begun(inside):
    found = brought_in(inside.anna, hand_over=True)
    kept = Task.objects.get(title="Zug buchen")
    tasks.accept_task(actor=inside.ben, task=kept)
    undone = actions.undo_import(actor=inside.anna, task_import=found)
    assert undone.kept == 1
    assert dict(Task.objects.values_list("title", "state")) == {
        "Zug buchen": "accepted", "Angebot schreiben": "withdrawn",
    }  # fmt: skip


def test_drafts_that_are_taken_back_are_gone(inside):
    found = brought_in(inside.anna)
    actions.undo_import(actor=inside.anna, task_import=found)
    assert not Task.objects.exists()
    with pytest.raises(NotAllowed):
        actions.undo_import(actor=inside.anna, task_import=found)


def test_who_may_not_delegate_brings_nothing_in(inside):
    with pytest.raises(NotAllowed):
        begun(inside.susanne)


def test_the_pages(house, visitor):
    visitor.sign_in(house.anna)
    assert visitor.get("/import/").status_code == 200
    assert visitor.get("/import/sample/").content.startswith(b"\xef\xbb\xbf")
    assert visitor.post("/import/", {}).status_code == 422
    sent = visitor.post("/import/", {"file": SimpleUploadedFile("liste.csv", TABLE)})
    assert sent.status_code == 302
    with scope(workspace=house.workspace):
        pk = TaskImport.objects.get().pk
    page = visitor.get(f"/import/{pk}/")
    assert b"Zug buchen" in page.content
    changed = {"column-0": "title", "column-1": "", "hand_over": "no", "engagement": str(house.engagement.pk)}
    part = visitor.post(f"/import/{pk}/", changed, part="import_columns")
    assert part.status_code == 200
    assert b"Hotel suchen" in part.content
    visitor.post(f"/import/{pk}/start/")
    run_waiting_jobs()
    assert b"3" in visitor.get(f"/import/{pk}/progress/").content
    with scope(workspace=house.workspace):
        assert Task.objects.count() == 3
    assert visitor.post(f"/import/{pk}/undo/").status_code == 302


def test_nobody_else_sees_it(house, visitor):
    with scope(workspace=house.workspace):
        pk = begun(house.anna).pk
    for other in (house.carla, house.otto, house.ben):
        assert visitor.sign_in(other).get(f"/import/{pk}/").status_code == 404


def test_pasted_rows_are_a_table_too(house, visitor):
    sent = visitor.sign_in(house.anna).post("/import/", {"pasted": "Titel\tFrist\nZug\t24.11.2026"})
    assert sent.status_code == 302
