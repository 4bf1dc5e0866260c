"""What has just come into being is put into the index by one statement, and so that building it anew changes nothing."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_scopes import scope

from vorzimmer.conversations import actions as talk
from vorzimmer.files.actions import keep_file
from vorzimmer.foundation import clock
from vorzimmer.search.index.documents import Document
from vorzimmer.search.index.keeping import keep_documents
from vorzimmer.search.index.putting import put
from vorzimmer.search.index.rebuilding import rebuild
from vorzimmer.search.models import Thing
from vorzimmer.search.models.thing import number_of
from vorzimmer.tasks import actions
from vorzimmer.tenancy.writes import WriteOutsideAction, made_here, writes_allowed

PAPERS = ("search_", "conversations_messagefile", "tasks_taskfile", "tasks_step", "tasks_deliveryfile")
AT = clock.now()


def about_the_index(captured):
    """Statements for the index: what is read for it, and what is written."""
    asked = [query["sql"] for query in captured]
    return [sql for sql in asked if any(f' "{name}' in sql or f" {name}" in sql for name in PAPERS)]


@pytest.fixture
def counted(indexed):
    def act(verb, **kwargs):
        with scope(workspace=indexed.workspace), CaptureQueriesContext(connection) as captured:
            happened = verb(**kwargs)
        return happened, about_the_index(captured)

    return act


def test_a_message_costs_one_statement(travel, indexed, counted, found):
    _happened, asked = counted(talk.post_message, actor=indexed.ben, about=travel, html="<p>Schlüsselübergabe</p>")
    assert [sql.split()[0] for sql in asked] == ["INSERT"]
    assert found(indexed.anna, "Schlüsselübergabe")
    assert rebuild(indexed.workspace) == 0


def test_a_task_that_was_never_a_draft_is_found_for_one_statement(indexed, counted, found):
    wanted = {"title": "Notartermin", "outcome": "In Wien"}
    _happened, asked = counted(actions.delegate_task, actor=indexed.anna, engagement=indexed.engagement, **wanted)
    assert [sql.split()[0] for sql in asked] == ["INSERT"]
    assert found(indexed.anna, "notartermin") == [("task", "Notartermin")]
    assert rebuild(indexed.workspace) == 0


def test_handing_over_a_draft_costs_the_index_nothing(indexed, now, counted):
    draft = now(actions.write_draft, actor=indexed.anna, engagement=indexed.engagement, outcome="In Wien").task
    _happened, asked = counted(actions.hand_over, actor=indexed.anna, task=draft)
    assert asked == []


@pytest.fixture
def paper(indexed, now):
    def keep(who, name):
        upload = SimpleUploadedFile(name, b"Guten Tag")
        return now(keep_file, actor=who, workspace=indexed.workspace, upload=upload).file

    return keep


def test_files_that_come_along_are_found_as_well(travel, indexed, counted, paper, found):
    files = [paper(indexed.ben, "Mietvertrag.txt")]
    talked, _asked = counted(talk.post_message, actor=indexed.ben, about=travel, html="", files=files)
    wanted = {"title": "Prüfen", "outcome": "", "files": (paper(indexed.anna, "Übergabe.txt"),)}
    counted(actions.delegate_task, actor=indexed.anna, engagement=indexed.engagement, **wanted)
    assert {kind for kind, _title in found(indexed.anna, "Mietvertrag")} == {"message", "file"}
    assert {kind for kind, _title in found(indexed.anna, "Übergabe")} == {"file"}
    with scope(workspace=indexed.workspace):
        assert Thing.objects.get(subject_id=talked.message.pk).has_file
    assert rebuild(indexed.workspace) == 0


@pytest.fixture
def begun(indexed):
    """The key of a thing that has come into being just now, within the test's own guard."""
    with scope(workspace=indexed.workspace), writes_allowed("test"):
        row = Thing(kind="task", subject_id=indexed.ben.id, number=1)
        row.save()
        assert made_here(row.pk)
        yield row.pk


def put_in(key, title="Wien"):
    return keep_documents([Document(Thing.Kind.PERSON, key, AT, title)])


def test_two_things_of_one_number_stand_beside_each_other(begun):
    wanted = number_of(AT, "person", begun)
    Thing.objects.filter(pk=begun).update(number=wanted)
    put_in(begun)
    assert Thing.objects.get(kind="person", subject_id=begun).number == wanted + 1


def test_the_same_thing_again_is_changed_only_where_it_differs(begun):
    assert [put_in(begun, title) for title in ("Wien", "Wien", "Graz")] == [1, 0, 1]
    kept = Thing.objects.get(kind="person", subject_id=begun)
    assert (kept.title, kept.number) == ("Graz", number_of(AT, "person", begun))


def test_putting_needs_an_action(indexed):
    with scope(workspace=indexed.workspace), pytest.raises(WriteOutsideAction):
        put(Thing(kind="person", subject_id=indexed.ben.id, number=1))
