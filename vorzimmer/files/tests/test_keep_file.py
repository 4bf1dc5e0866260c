"""A file is put in."""

import hashlib

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django_scopes import scope

from vorzimmer.files import actions, keeping
from vorzimmer.files.incoming import receive
from vorzimmer.files.models import StoredFile
from vorzimmer.jobs.models import Job
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.writes import writes_allowed

from . import samples


def keep(actor, name="Brief.txt", content=b"Ein Text."):
    return actions.keep_file(actor=actor, workspace=actor.workspace, upload=samples.upload(name, content)).file


@pytest.fixture
def nord(house):
    with scope(workspace=house.workspace):
        yield house.workspace


def stored(settings):
    from pathlib import Path

    root = Path(settings.STORAGES["default"]["OPTIONS"]["location"])
    return [path for path in root.rglob("*") if path.is_file()]


def test_it_is_kept_as_it_came_and_only_its_owner_hears_of_it(house, nord, settings):
    file = keep(house.anna, "../Brief.txt")

    assert (file.name, file.kind, file.size, file.added_by) == (
        "Brief.txt",
        "text/plain",
        9,
        house.anna.membership,
    )
    assert file.sha256 == hashlib.sha256(b"Ein Text.").hexdigest()
    assert file.content.read() == b"Ein Text."
    assert [path.name for path in stored(settings)] == [str(file.pk)]
    entry = Entry.objects.get()
    assert (entry.kind, entry.subject_id, entry.facts["words"]) == (
        "files.kept",
        file.pk,
        {"file": "Brief.txt"},
    )


@pytest.mark.parametrize(
    ("content", "jobs"), [(samples.picture(), 1), (samples.pdf(), 1), (b"<html>", 0), (b"Text", 0)]
)
def test_a_preview_is_drawn_later_where_there_can_be_one(house, nord, content, jobs):
    keep(house.anna, "x.png", content)
    assert Job.objects.filter(task__endswith="draw_preview").count() == jobs


@pytest.mark.parametrize("who", ["anna", "ben", "bea", "carla", "susanne", "otto", "emil"])
def test_everybody_who_works_here_may(house, nord, who):
    assert keep(getattr(house, who)).pk


def test_somebody_who_looks_on_may_not(house, nord, settings):
    with writes_allowed("cast"):
        house.emil.membership.change_role(Membership.Role.OBSERVER)
    with pytest.raises(NotAllowed):
        keeping.keep(house.emil, samples.upload("x.txt"))
    assert stored(settings) == []


def test_not_into_another_workspace(house, nord):
    with pytest.raises(NotAllowed):
        actions.keep_file(actor=house.dora, workspace=house.workspace, upload=samples.upload("x.txt"))


@pytest.mark.parametrize("content", [b"", b"x" * 101])
def test_empty_and_huge_files_are_refused_with_a_reason(house, nord, settings, content):
    settings.MAX_UPLOAD_BYTES = 100
    with pytest.raises(ValidationError, match=r"Brief\.txt"):
        keep(house.anna, content=content)
    assert stored(settings) == []


def test_it_is_read_in_pieces(house, nord):
    class Large(ContentFile):
        largest = 0

        def read(self, amount=-1):
            assert 0 < amount <= 256 * 1024
            self.largest = max(self.largest, amount)
            return super().read(amount)

    upload = Large(b"x" * 3_000_000, name="groß.bin")
    received = receive(nord, upload)
    assert received.size == 3_000_000
    assert upload.largest


def test_when_it_fails_half_way_nothing_is_left(house, nord, settings, monkeypatch):
    monkeypatch.setattr(StoredFile, "save", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        keeping.keep(house.anna, samples.upload("x.txt"))
    monkeypatch.undo()
    assert (StoredFile.objects.count(), Entry.objects.count(), stored(settings)) == (0, 0, [])


def test_the_files_of_a_form_sent_twice_are_kept_once(house, nord, settings):
    anna = house.anna.through("web", "key-of-the-form")
    one, two, again = (
        keeping.keep(anna, samples.upload(name, content))
        for name, content in [("a.txt", b"a"), ("b.txt", b"b"), ("a.txt", b"a")]
    )
    assert one == again != two
    assert len(stored(settings)) == StoredFile.objects.count() == 2


def test_an_upload_that_lies_on_disk_is_taken_as_well(house, nord):
    from django.core.files.uploadedfile import TemporaryUploadedFile

    upload = TemporaryUploadedFile("groß.txt", "text/plain", 5, "utf-8")
    upload.write(b"Hallo")
    upload.seek(0)
    file = keeping.keep(house.anna, upload)
    assert (file.size, file.content.read()) == (5, b"Hallo")
    upload.close()
