"""Taking one's own data along, and a whole workspace."""

import io
import json
import zipfile

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django_scopes import scope

from tests import story
from vorzimmer.files.keeping import keep
from vorzimmer.foundation import clock
from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.models import Notification
from vorzimmer.portability import actions
from vorzimmer.portability.archives import pack, unpack
from vorzimmer.portability.archives.carried import STAYS, carried_models
from vorzimmer.portability.archives.rows import as_line, from_line
from vorzimmer.portability.jobs import delete_old_archives
from vorzimmer.portability.models import Archive
from vorzimmer.portability.models.archive import KEPT_FOR
from vorzimmer.tenancy.models import Workspace
from vorzimmer.tenancy.rooms import RoomModel


@pytest.fixture
def inside(house):
    with scope(workspace=house.workspace):
        yield house


def packed(archive):
    archive.refresh_from_db()
    return zipfile.ZipFile(io.BytesIO(archive.content.read()))


def whole(house):
    target = io.BytesIO()
    pack.workspace(house.workspace, target)
    return zipfile.ZipFile(target)


def test_my_data_name_me_and_nobody_elses_secrets(inside):
    task = story.handed_over(inside, "Reise Wien")
    file = keep(inside.anna, SimpleUploadedFile("Brief.txt", b"Guten Tag", "text/plain"))
    archive = actions.ask_archive(actor=inside.anna, workspace=inside.workspace).archive
    run_waiting_jobs()
    bag = packed(archive)
    names = set(bag.namelist())
    assert {"manifest.json", "index.html", "data/account.jsonl", "data/tasks.Task.jsonl"} <= names
    assert str(task.pk) in bag.read("data/tasks.Task.jsonl").decode()
    everything = "".join(bag.read(name).decode(errors="ignore") for name in names)
    assert "password" not in json.loads(bag.read("data/account.jsonl"))
    assert "Emil" not in everything
    stored = [name for name in names if name.startswith("files/")]
    assert [name.endswith("Brief.txt") for name in stored] == [True]
    assert bag.read(stored[0]) == b"Guten Tag"
    assert file.pk.hex[-8:] in stored[0]
    assert Notification.objects.filter(to=inside.anna.membership, kind="portability.archive_ready").exists()


def test_only_the_owner_packs_the_workspace_and_other_owners_know(inside):
    with pytest.raises(NotAllowed):
        actions.ask_workspace_archive(actor=inside.carla, workspace=inside.workspace)
    archive = actions.ask_workspace_archive(actor=inside.otto, workspace=inside.workspace).archive
    run_waiting_jobs()
    listed = json.loads(packed(archive).read("manifest.json"))
    assert listed["slug"] == "nord"
    assert listed["members"]["rows/people.Membership.jsonl"]["lines"] == 7


def test_nothing_of_another_workspace_is_in_it(inside):
    story.handed_over(inside, "Reise Wien")
    bag = whole(inside)
    everything = "".join(bag.read(name).decode() for name in bag.namelist())
    assert "Dora" not in everything
    assert "Dahl" not in everything
    assert str(inside.elsewhere.pk) not in everything


def test_every_row_comes_back_as_it_was(inside):
    story.handed_over(inside, "Reise Wien")
    for model in carried_models():
        for row in model._default_manager.all():
            again = from_line(model, as_line(row))
            assert as_line(again) == as_line(row)


def test_every_table_travels_or_says_why_not(db):
    tables = {model._meta.label for model in apps.get_models() if issubclass(model, RoomModel)}
    assert set(STAYS) <= tables
    assert {model._meta.label for model in carried_models()} == tables - set(STAYS)


@pytest.mark.parametrize("slug", ["", "anders"])
def test_what_is_here_already_is_not_brought_in_again(inside, slug):
    with pytest.raises(unpack.NotWhole, match="here already"):
        unpack.workspace(whole(inside), slug=slug)
    assert Workspace.objects.count() == 2


def changed(bag, name, words):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as other:
        for each in bag.namelist():
            other.writestr(each, words if each == name else bag.read(each))
    return zipfile.ZipFile(target)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("manifest.json", b"{}"),
        ("manifest.json", b"no json"),
        ("rows/tasks.Task.jsonl", b"{}"),
        ("workspace.jsonl", b""),
    ],
)
def test_a_damaged_archive_is_refused_whole(inside, name, words):
    with pytest.raises(unpack.NotWhole):
        unpack.workspace(changed(whole(inside), name, words))


def test_the_archive_of_another_version_is_refused(inside):
    bag = whole(inside)
    listed = json.loads(bag.read("manifest.json"))
    listed["schema"]["tasks"] = "0999_later"
    with pytest.raises(unpack.NotWhole, match="tasks"):
        unpack.workspace(changed(bag, "manifest.json", json.dumps(listed)))


def test_archives_are_deleted_after_three_days(inside):
    archive = actions.ask_archive(actor=inside.ben, workspace=inside.workspace).archive
    run_waiting_jobs()
    assert delete_old_archives.func(str(inside.workspace.pk)) == 0
    with clock.at(clock.now() + KEPT_FOR * 2):
        assert delete_old_archives.func(str(inside.workspace.pk)) == 1
    archive.refresh_from_db()
    assert archive.state == Archive.State.GONE
    assert not archive.content


def test_the_pages(house, visitor):
    visitor.sign_in(house.otto)
    assert visitor.get("/settings/my-data/").status_code == 200
    assert visitor.get("/settings/archive/").status_code == 200
    asked = visitor.post("/settings/archive/")
    assert "/account/confirm" in asked["Location"]


def test_fetching_is_for_who_asked_and_asks_once_more(house, visitor):
    with scope(workspace=house.workspace):
        archive = actions.ask_archive(actor=house.ben, workspace=house.workspace).archive
        run_waiting_jobs()
    assert visitor.sign_in(house.otto).get(f"/settings/archives/{archive.pk}/fetch/").status_code == 302
    assert "/account/confirm" in visitor.sign_in(house.ben).get(f"/settings/archives/{archive.pk}/fetch/")["Location"]
    part = visitor.get("/settings/archives/mine/")
    assert f"/settings/archives/{archive.pk}/fetch/".encode() in part.content
    assert visitor.post(f"/settings/archives/{archive.pk}/delete/").status_code == 302
    assert visitor.get("/settings/archives/other/").status_code == 404
