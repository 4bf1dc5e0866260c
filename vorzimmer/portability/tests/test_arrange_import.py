"""Saying what the columns mean."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django_scopes import scope

from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.journal.action import NotAllowed
from vorzimmer.portability import actions
from vorzimmer.portability.models import TaskImport
from vorzimmer.portability.tests.tables import TABLE, begun, brought_in
from vorzimmer.tasks.models import Task


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


def test_what_was_brought_in_stays_as_it_was_arranged(inside):
    found = brought_in(inside.anna)
    with pytest.raises(NotAllowed):
        actions.arrange_import(actor=inside.anna, task_import=found, columns={}, engagement=None, hand_over=True)


def test_nobody_else_arranges_it(inside):
    found = begun(inside.anna)
    with pytest.raises(NotAllowed):
        actions.arrange_import(actor=inside.carla, task_import=found, columns={}, engagement=None, hand_over=True)


def test_a_column_that_does_not_exist_is_left_out(inside):
    found = begun(inside.anna)
    columns = {"0": "outcome", "7": "title", "1": "nothing"}
    actions.arrange_import(actor=inside.anna, task_import=found, columns=columns, engagement=None, hand_over=False)
    assert found.columns == {"0": "outcome"}
