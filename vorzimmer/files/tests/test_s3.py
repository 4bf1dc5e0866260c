"""The same files on S3, or on anything that speaks its protocol: kept, drawn, served, removed."""

import io
from datetime import timedelta

import pytest
from django.core.files.storage import storages
from django.utils.module_loading import import_string
from django_scopes import scope
from PIL import Image

from tests import s3
from vorzimmer.files import jobs
from vorzimmer.files.models import StoredFile
from vorzimmer.foundation import clock
from vorzimmer.jobs.testing import run_waiting_jobs

from . import samples
from .test_keep_file import keep


@pytest.fixture
def bucket(house, settings):
    """The house keeps its files in a bucket; what is in it, by key."""
    with s3.running() as (url, kept), scope(workspace=house.workspace):
        options = import_string("vorzimmer.config.storage.s3_options")  # rooms do not import what puts them together
        backend = {"BACKEND": "storages.backends.s3.S3Storage", "OPTIONS": options(url)}
        settings.STORAGES = settings.STORAGES | {"default": backend}
        yield kept


def test_a_picture_is_kept_drawn_and_served(visitor, house, bucket):
    content = samples.picture((3000, 1500), "JPEG")
    file = keep(house.anna, "foto.jpg", content)
    run_waiting_jobs()
    file.refresh_from_db()
    assert set(bucket) == {f"{house.workspace.pk}/{file.pk}", f"{house.workspace.pk}/{file.pk}.preview.webp"}
    visitor.sign_in(house.anna)
    whole, small = (visitor.get(f"/files/{file.pk}/{part}") for part in ("", "preview/"))
    assert whole.getvalue() == content
    assert (whole["Content-Length"], "foto.jpg" in whole["Content-Disposition"]) == (str(len(content)), True)
    assert Image.open(io.BytesIO(small.getvalue())).size == (1200, 600)
    assert visitor.sign_in(house.emil).get(f"/files/{file.pk}/").status_code == 404


def test_a_large_file_goes_in_parts_and_comes_back_whole(visitor, house, bucket):
    content = b"%PDF-1.7\n" + bytes(range(256)) * 48 * 1024
    file = keep(house.anna, "gross.pdf", content)
    assert visitor.sign_in(house.anna).get(f"/files/{file.pk}/").getvalue() == content


def test_what_is_removed_is_gone_from_the_bucket(house, bucket):
    with clock.at(clock.now() - timedelta(days=3)):
        keep(house.anna, "alt.png", samples.picture())
        run_waiting_jobs()
    assert len(bucket) == 2
    assert jobs.clear_unused_files.call(str(house.workspace.pk)) == 1
    assert (bucket, StoredFile.objects.count()) == ({}, 0)


def test_while_the_bucket_refuses_nothing_is_kept(house, bucket, settings):
    options = settings.STORAGES["default"]["OPTIONS"] | {"access_key": "stranger"}
    default = settings.STORAGES["default"] | {"OPTIONS": options}
    settings.STORAGES = settings.STORAGES | {"default": default}
    assert storages["default"].access_key == "stranger"
    with pytest.raises(Exception, match="403"):
        keep(house.anna, "foto.png", samples.picture())
    assert (bucket, StoredFile.objects.count()) == ({}, 0)
