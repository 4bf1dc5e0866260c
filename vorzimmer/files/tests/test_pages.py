"""Putting in and getting out, as a browser does it."""

import pytest
from django import forms
from django.http import QueryDict
from django.urls import set_urlconf
from django.utils.datastructures import MultiValueDict
from django_scopes import scope

from vorzimmer.files import access
from vorzimmer.files.forms import FilesField, FilesForm
from vorzimmer.files.models import StoredFile
from vorzimmer.jobs.testing import run_waiting_jobs

from . import samples
from .test_keep_file import keep


@pytest.fixture
def letter(house):
    with scope(workspace=house.workspace):
        return keep(house.anna, "Grüße “an” Köln.pdf", samples.pdf())


def test_a_file_is_saved_never_shown(house, visitor, letter):
    response = visitor.sign_in(house.anna).get(f"/files/{letter.pk}/")
    assert b"".join(response.streaming_content).startswith(b"%PDF")
    assert response["Content-Disposition"].startswith("attachment; filename*=utf-8''Gr%C3%BC%C3%9Fe")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in response["Content-Security-Policy"]
    assert response["Cache-Control"] == "private, no-store"
    assert response["Content-Type"] == "application/pdf"


def test_a_page_in_disguise_is_only_bytes(house, visitor):
    with scope(workspace=house.workspace):
        page = keep(house.anna, "foto.png", b"<html><script>alert(1)</script>")
    response = visitor.sign_in(house.anna).get(f"/files/{page.pk}/")
    assert response["Content-Type"] == "application/octet-stream"
    assert visitor.get(f"/files/{page.pk}/preview/").status_code == 404


def test_the_preview_is_shown_when_it_is_drawn(house, visitor, letter):
    visitor.sign_in(house.anna)
    assert b"delay:3s" in visitor.get(f"/files/{letter.pk}/tile/").content
    assert visitor.get(f"/files/{letter.pk}/preview/").status_code == 404
    run_waiting_jobs()
    response = visitor.get(f"/files/{letter.pk}/preview/")
    assert (response.status_code, response["Content-Type"]) == (200, "image/webp")
    assert "sandbox" in response["Content-Security-Policy"]
    tile = visitor.get(f"/files/{letter.pk}/tile/").content.decode()
    assert "delay:3s" not in tile
    assert "PDF · 3 " in tile


@pytest.mark.parametrize("who", ["ben", "bea", "carla", "susanne", "otto", "emil", "dora"])
@pytest.mark.parametrize("what", ["", "preview/", "tile/"])
def test_nobody_else_sees_it_until_a_room_shows_it(house, visitor, letter, who, what):
    visitor.sign_in(getattr(house, who))
    assert visitor.get(f"/files/{letter.pk}/{what}").status_code == 404
    assert visitor.get(f"/w/nord/files/{letter.pk}/{what}").status_code == 404


def test_a_room_that_shows_it_opens_it_to_whom_it_shows_it(house, visitor, letter, monkeypatch):
    monkeypatch.setattr(access, "shown_in", [lambda actor, _: actor.id == house.ben.id])
    assert visitor.sign_in(house.ben).get(f"/files/{letter.pk}/").status_code == 200
    assert visitor.sign_in(house.emil).get(f"/files/{letter.pk}/").status_code == 404


def test_signed_out_nothing_is_given(visitor, letter):
    assert visitor.get(f"/w/nord/files/{letter.pk}/").status_code == 302


def test_several_go_up_while_the_form_is_written(house, visitor, settings):
    settings.MAX_UPLOAD_BYTES = 50
    visitor.sign_in(house.ben)
    response = visitor.post("/files/", {"files": [samples.upload("a.txt"), samples.upload("b.txt")], "name": "scans"})
    html = response.content.decode()
    assert (response.status_code, html.count('name="scans_kept"'), html.count("checked")) == (200, 2, 2)

    response = visitor.post("/files/", {"files": [samples.upload("c.txt"), samples.upload("d.txt", b"x" * 51)]})
    assert (response.status_code, response.content.decode().count("files_kept")) == (422, 1)
    assert "d.txt" in response.content.decode().partition("errorlist")[2]


@pytest.fixture
def _addresses():
    set_urlconf("vorzimmer.config.urls_workspace")
    yield
    set_urlconf(None)


class Sheet(FilesForm):
    text = forms.CharField()
    files = FilesField()


def filled(actor, fields, *uploads):
    given = QueryDict(mutable=True)
    for name, value in fields.items():
        given.setlist(name, value if isinstance(value, list) else [value])
    with scope(workspace=actor.workspace):
        form = Sheet(given, MultiValueDict({"files": list(uploads)}), actor=actor)
        form.is_valid()
        return form


@pytest.mark.usefixtures("_addresses")
def test_a_form_that_comes_back_has_kept_its_files(house):
    back = filled(house.ben, {"text": ""}, samples.upload("a.txt"))
    with scope(workspace=house.workspace):
        kept = StoredFile.objects.get()
        assert not back.is_valid()
        assert f'value="{kept.pk}" checked' in str(back)

    again = filled(house.ben, {"text": "fertig", "files_kept": [str(kept.pk)]}, samples.upload("b.txt"))
    assert [file.name for file in again.cleaned_data["files"]] == ["a.txt", "b.txt"]


def test_only_ones_own_files_can_be_attached(house, letter):
    form = filled(house.ben, {"text": "x", "files_kept": [str(letter.pk), "nonsense"]})
    assert form.cleaned_data["files"] == []


@pytest.mark.usefixtures("_addresses")
def test_one_bad_file_does_not_lose_the_good_one(house, settings):
    form = filled(house.ben, {"text": "x"}, samples.upload("gut.txt"), samples.upload("leer.txt", b""))
    assert "leer.txt" in str(form.errors["files"])
    assert "gut.txt" in str(form)
