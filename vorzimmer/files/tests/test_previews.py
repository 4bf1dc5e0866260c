"""Small pictures, drawn later; what nobody refers to goes away."""

import io
from datetime import timedelta

import pytest
from django_scopes import scope
from PIL import Image

from vorzimmer.files import jobs, previews
from vorzimmer.files.models import StoredFile
from vorzimmer.foundation import clock
from vorzimmer.jobs.testing import run_waiting_jobs

from . import samples
from .test_keep_file import keep, stored


@pytest.fixture(autouse=True)
def _inside(house):
    with scope(workspace=house.workspace):
        yield


def drawn(file):
    run_waiting_jobs()
    file.refresh_from_db()
    return Image.open(io.BytesIO(file.preview.read())) if file.preview else None


def test_a_picture_becomes_smaller_and_stands_upright(house):
    file = keep(house.anna, "foto.jpg", samples.picture((3000, 1500), "JPEG", turned=True))
    assert file.preview_is_being_drawn
    assert (drawn(file).format, drawn(file).size) == ("WEBP", (600, 1200))
    assert not file.preview_is_being_drawn


@pytest.mark.parametrize("form", ["PNG", "GIF", "WEBP", "BMP", "TIFF", "AVIF"])
def test_every_usual_form_of_picture(house, form):
    assert drawn(keep(house.anna, "bild", samples.picture(form=form))).size == (400, 200)


def test_a_pdf_shows_its_first_page_and_counts_them(house):
    file = keep(house.anna, "angebot.pdf", samples.pdf(3))
    picture = drawn(file)
    assert max(picture.size) <= 1200
    assert file.pages == 3


@pytest.mark.parametrize(
    "content",
    [
        samples.picture()[:60],
        b"%PDF-1.7\nkaputt",
        b"%PDF-1.7\n<html><script>alert(1)</script>",
        b"\xff\xd8\xff\xe0" + b"\0" * 50,
    ],
)
def test_what_is_broken_has_none_and_breaks_nothing(house, content):
    assert drawn(keep(house.anna, "x.png", content)) is None


def test_a_picture_that_would_fill_the_memory_is_left_alone(house, monkeypatch):
    monkeypatch.setattr(previews, "MOST_PIXELS", 1000)
    assert drawn(keep(house.anna, "bombe.png", samples.picture())) is None


def test_drawing_twice_changes_nothing(house):
    file = keep(house.anna, "x.png", samples.picture())
    drawn(file)
    before = file.preview.name
    jobs.draw_preview.call(str(file.pk))
    file.refresh_from_db()
    assert file.preview.name == before


def test_files_that_nothing_refers_to_go_after_two_days(house, settings):
    with clock.at(clock.now() - timedelta(days=3)):
        drawn(keep(house.anna, "alt.png", samples.picture()))
    new = keep(house.anna, "neu.txt")
    assert jobs.clear_unused_files.call(str(house.workspace.pk)) == 1
    assert list(StoredFile.objects.all()) == [new]
    assert [path.name for path in stored(settings)] == [str(new.pk)]
