"""What travels, and what is refused."""

import json

import pytest
from django.apps import apps

from tests import story
from vorzimmer.portability.archives import unpack
from vorzimmer.portability.archives.carried import STAYS, carried_models
from vorzimmer.portability.archives.rows import as_line, from_line
from vorzimmer.portability.tests.bags import changed, whole
from vorzimmer.tenancy.models import Workspace
from vorzimmer.tenancy.rooms import RoomModel


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
