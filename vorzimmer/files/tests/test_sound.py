"""Something to listen to comes whole or in pieces."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django_scopes import scope

from vorzimmer.files import keeping, kinds, ranges

WEBM = (
    b"\x1aE\xdf\xa3\x01\x00\x00\x00\x00\x00\x00\x1fB\x86\x81\x01B\xf7\x81\x01B\xf2\x81\x04B\xf3\x81\x08B\x82\x84webm"
    + b"A_OPUS" + bytes(900)
)  # fmt: skip
MP4 = b"\x00\x00\x00\x1cftypmp42\x00\x00\x00\x00mp42isom" + bytes(20) + b"hdlr\0\0\0\0\0\0\0\0soun" + bytes(200)


@pytest.fixture
def note(house):
    with scope(workspace=house.workspace):
        return keeping.keep(house.ben, SimpleUploadedFile("Sprachnotiz.webm", WEBM))


@pytest.mark.parametrize(("content", "kind"), [(WEBM, "audio/webm"), (MP4, "audio/mp4")])
def test_what_browsers_record_is_known_by_its_content(content, kind):
    assert kinds.kind_of(content, content, "Sprachnotiz.bin") == kind


def test_whole_or_a_piece(house, note, visitor):
    visitor.sign_in(house.ben)
    whole = visitor.get(f"/files/{note.pk}/sound/")
    assert (whole.status_code, b"".join(whole.streaming_content)) == (200, WEBM)
    assert (whole["Content-Type"], whole["Accept-Ranges"]) == ("audio/webm", "bytes")
    piece = visitor.get(f"/files/{note.pk}/sound/", HTTP_RANGE="bytes=4-9")
    assert (piece.status_code, b"".join(piece.streaming_content)) == (206, WEBM[4:10])
    assert piece["Content-Range"] == f"bytes 4-9/{len(WEBM)}"
    assert visitor.get(f"/files/{note.pk}/sound/", HTTP_RANGE="bytes=99999-").status_code == 416


def test_nobody_else_hears_it_and_a_text_is_no_sound(house, note, visitor):
    assert visitor.sign_in(house.anna).get(f"/files/{note.pk}/sound/").status_code == 404
    with scope(workspace=house.workspace):
        text = keeping.keep(house.ben, SimpleUploadedFile("a.txt", b"Text"))
    assert visitor.sign_in(house.ben).get(f"/files/{text.pk}/sound/").status_code == 404


@pytest.mark.parametrize(
    ("header", "range_"),
    [
        ("", None),
        ("bytes=0-", (0, 9)),
        ("bytes=-3", (7, 9)),
        ("bytes=2-99", (2, 9)),
        ("bytes=1-2,4-5", None),
        ("x", None),
    ],
)
def test_ranges_as_the_protocol_says(header, range_):
    assert ranges.wanted(header, 10) == range_


def test_the_tile_has_a_player(house, note, visitor):
    page = visitor.sign_in(house.ben).get(f"/files/{note.pk}/tile/").text
    assert "<sound-player" in page
    assert "<audio controls" in page
