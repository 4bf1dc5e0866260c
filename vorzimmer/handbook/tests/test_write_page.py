"""Somebody writes how things are done."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django_scopes import scope

from vorzimmer.files.keeping import keep
from vorzimmer.handbook import actions
from vorzimmer.handbook.models import PageFile, PageRead
from vorzimmer.journal import reactions
from vorzimmer.journal.action import NotAllowed

from .scenes import STEPS, nothing_stays, page, told, versions

PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489")


@pytest.mark.parametrize("who", ["anna", "ben", "bea"])
def test_both_sides_write_and_the_others_are_told(house, who):
    made = page(house, who)
    assert (made.title, made.version, made.changed_by_id) == ("Ton", 1, getattr(house, who).id)
    assert versions(house, made) == ["Freundlich, kurz, direkt."]
    assert told(house, "handbook.page_written") == {house.anna.id, house.ben.id, house.bea.id} - {
        getattr(house, who).id
    }


def test_whoever_wrote_it_has_read_it(house):
    made = page(house)
    with scope(workspace=house.workspace):
        assert list(PageRead.objects.values_list("membership", "version")) == [(house.anna.id, 1)]
    assert made.confirmed_at is None


@pytest.mark.parametrize("who", ["susanne", "carla", "otto", "emil"])
def test_whoever_looks_after_it_reads_only(house, who):
    with nothing_stays(house), pytest.raises(NotAllowed):
        page(house, who)


def test_another_workspace_does_not_exist(house):
    with pytest.raises(type(house.engagement).DoesNotExist):
        page(house, "dora")


def test_pages_stand_in_order_and_below_each_other_once(house):
    first, second = page(house), page(house, title="Reisen")
    below = page(house, title="Bahn", parent=second)
    assert [first.position, second.position, below.position] == [0, 1, 0]
    with pytest.raises(NotAllowed):
        page(house, title="Sitzplatz", parent=below)


def test_a_page_of_others_is_no_place(house):
    theirs = actions.write_page(actor=house.emil, engagement=house.other, title="Geheim").page
    with nothing_stays(house), pytest.raises(NotAllowed):
        page(house, parent=theirs)


def test_without_a_title_there_is_none(house):
    with nothing_stays(house), pytest.raises(NotAllowed):
        page(house, title="  ")


def test_only_a_procedure_has_steps_and_each_has_a_key(house):
    assert page(house, steps=STEPS).steps == []
    lines = page(house, kind="procedure", steps=({"text": "Anrufen"}, {"text": " "}, {"text": "Notieren"})).steps
    assert [line["text"] for line in lines] == ["Anrufen", "Notieren"]
    assert lines[0]["key"] != lines[1]["key"]


@pytest.mark.parametrize("wrong", [{"side": "nobody"}, {"when": "someday"}, {"days": 999}])
def test_a_step_that_nobody_could_follow_is_refused(house, wrong):
    with nothing_stays(house), pytest.raises(NotAllowed):
        page(house, kind="procedure", steps=({"text": "Anrufen", **wrong},))


def test_a_new_picture_stands_at_the_end_and_everybody_here_may_see_it(house, visitor):
    file = keep(house.anna, SimpleUploadedFile("Karte.png", PNG))
    made = page(house, files=(file,))
    assert made.body.endswith(f"![Karte](files/{file.pk})")
    with scope(workspace=house.workspace):
        assert PageFile.objects.get().file_id == file.pk
    assert visitor.sign_in(house.susanne).get(f"/files/{file.pk}/").status_code == 200
    assert visitor.sign_in(house.emil).get(f"/files/{file.pk}/").status_code == 404


def test_when_it_fails_half_way_nothing_stays(house, monkeypatch):
    def refuse(*args):
        raise RuntimeError

    monkeypatch.setattr(reactions, "react", refuse)
    with nothing_stays(house), pytest.raises(RuntimeError):
        page(house)
