"""A photo is made anew, and seen only by those who work with the person."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from vorzimmer.people import changes
from vorzimmer.people.photos import NotAPhoto, portrait


def picture(kind="JPEG", size=(800, 600), **extra):
    out = io.BytesIO()
    Image.new("RGB", size, "teal").save(out, kind, **extra)
    return out.getvalue()


def with_place():
    exif = Image.Exif()
    exif[0x8825] = {1: "N", 2: (52.0, 31.0, 0.0)}
    exif[0x010F] = "A telling camera"
    return picture(exif=exif)


@pytest.fixture
def shown(house):
    """Anna has a photo."""
    changes.set_photo(house.anna.person, portrait(picture()))
    return house.anna.person


def test_a_photo_is_a_small_square_webp_without_what_the_camera_wrote():
    made = portrait(with_place())
    with Image.open(io.BytesIO(made)) as image:
        assert (image.format, image.size, dict(image.getexif())) == ("WEBP", (512, 512), {})
    assert b"telling camera" not in made


@pytest.mark.parametrize("raw", [b"", b"<svg onload=alert(1)>", b"GIF89a", picture()[:200], picture("BMP")])
def test_what_is_no_photo_is_refused(raw):
    with pytest.raises(NotAPhoto):
        portrait(raw)


def test_a_picture_that_would_burst_the_memory_is_refused():
    with pytest.raises(NotAPhoto):
        portrait(picture("PNG", (9000, 9000)))


def test_somebody_uploads_and_removes_their_photo(at_the_door, ben):
    upload = SimpleUploadedFile("evil.html", picture(), "text/html")
    at_the_door.post("/account/photo/", {"photo": upload})
    ben.refresh_from_db()
    first = ben.photo.name
    assert first.endswith(".webp")
    at_the_door.post("/account/photo/", {"photo": SimpleUploadedFile("a.png", picture("PNG"))})
    ben.refresh_from_db()
    assert ben.photo.name != first
    assert not ben.photo.storage.exists(first)
    at_the_door.post("/account/photo/remove/")
    ben.refresh_from_db()
    assert ben.photo_url == ""


def test_a_file_that_is_no_picture_is_answered_in_words(at_the_door, ben):
    at_the_door.post("/account/photo/", {"photo": SimpleUploadedFile("a.jpg", b"nothing of the kind")})
    assert "lässt sich nicht als Bild lesen" in at_the_door.get("/account/").content.decode()
    ben.refresh_from_db()
    assert not ben.photo


def test_a_colleague_sees_the_photo_and_may_keep_it(visitor, house, shown):
    response = visitor.sign_in(house.ben).http.get(shown.photo_url)
    assert response.status_code == 200
    assert response["Content-Type"] == "image/webp"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Cache-Control"] == "private, max-age=31536000, immutable"
    assert b"".join(response.streaming_content)[8:12] == b"WEBP"


def test_people_of_other_workspaces_and_strangers_do_not(visitor, stranger, house, shown):
    assert visitor.sign_in(house.dora).http.get(shown.photo_url).status_code == 404
    assert stranger.http.get(shown.photo_url).status_code == 302
    assert visitor.sign_in(house.ben).http.get(f"/people/{house.emil.person.pk}/photo/").status_code == 404
