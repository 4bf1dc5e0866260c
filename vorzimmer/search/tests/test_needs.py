"""Needs are found by those who look for somebody; files of handbook pages by those who read the handbook."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django_scopes import scope

from vorzimmer.files.keeping import keep
from vorzimmer.handbook import actions as handbook
from vorzimmer.handbook.tests.scenes import page
from vorzimmer.matching.tests.scenes import looking
from vorzimmer.search.queries import Filters, find


def hits(house, who, words, kind=""):
    actor = getattr(house, who)
    with scope(workspace=actor.workspace):
        return find(actor, words, Filters(kind=kind), most=50).hits


@pytest.fixture
def need(house, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        return looking(house, title="Hilfe für die Messe", note="Standplätze in Hannover", tools=["Cvent"])


@pytest.mark.parametrize("words", ["Messe", "Standplatz", "cvent"])
@pytest.mark.parametrize("who", ["anna", "carla", "otto"])
def test_the_client_and_the_coordination_find_what_is_looked_for(house, need, who, words):
    assert [hit.url for hit in hits(house, who, words, "need")] == [f"/needs/{need.pk}/"]


@pytest.mark.parametrize("who", ["ben", "bea", "susanne", "emil", "dora", "dirk"])
def test_the_assistant_whom_one_has_does_not(house, need, who):
    assert hits(house, who, "Messe") == []
    assert hits(house, who, "", "need") == []


@pytest.fixture
def kept(house, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True), scope(workspace=house.workspace):
        file = keep(house.ben, SimpleUploadedFile("anfahrt.txt", b"Von der Autobahn links"))
        return page(house, title="Anreise", body="Siehe Datei.", files=(file,))


def test_a_file_of_a_page_leads_to_the_page(house, kept):
    assert [hit.url for hit in hits(house, "anna", "anfahrt", "file")] == [f"/handbook/{kept.pk}/"]
    assert hits(house, "emil", "anfahrt", "file") == []


def test_of_an_archived_page_nothing_is_left(house, kept, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        handbook.archive_page(actor=house.anna, page=kept)
    assert hits(house, "anna", "anfahrt") == []
