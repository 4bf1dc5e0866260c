"""A new version brings its design along."""

import os

from vorzimmer.config.upgrade import fingerprint, gather_design


def test_a_file_that_differs_in_any_way_is_noticed(tmp_path):
    one, other = tmp_path / "a.css", tmp_path / "b.css"
    one.write_text("a{}")
    other.write_text("b{}")
    before = fingerprint({"a.css": one})
    assert fingerprint({"a.css": one}) == before
    assert fingerprint({"a.css": one, "b.css": other}) != before
    os.utime(one, (1, 1))
    assert fingerprint({"a.css": one}) != before, "also when it looks older"


def test_the_design_is_copied_once(settings, tmp_path):
    settings.STATIC_ROOT = str(tmp_path / "static")
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
    }
    gather_design()
    manifest = tmp_path / "static" / "staticfiles.json"
    copied = manifest.stat().st_mtime_ns
    gather_design()
    assert manifest.stat().st_mtime_ns == copied
