"""What a file is says its content, never its name."""

import pytest

from vorzimmer.files import kinds
from vorzimmer.files.names import clean_name

from . import samples


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (samples.picture(), "x.pdf", "image/png"),
        (samples.picture(form="JPEG"), "x.html", "image/jpeg"),
        (samples.pdf(), "x.jpg", "application/pdf"),
        (b"%PDF-1.7\n<html><script>alert(1)</script>", "x.html", "application/pdf"),
        (b"<html><script>alert(1)</script>%PDF-1.7", "x.pdf", "text/html"),
        (b"  \n<!DOCTYPE html><p>", "foto.png", "text/html"),
        (b"Hallo <script>alert(1)</script>", "notiz.txt", "text/html"),
        (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">', "bild.png", "image/svg+xml"),
        (b"MZ\x90\x00\x03", "rechnung.pdf", kinds.PROGRAM),
        (b"#!/bin/sh\nrm -rf /", "notiz.txt", kinds.PROGRAM),
        (
            samples.archive("[Content_Types].xml", "word/document.xml"),
            "x.zip",
            kinds.OFFICE[b"word/document.xml"],
        ),
        (samples.archive("[Content_Types].xml", "xl/workbook.xml"), "x.docx", kinds.OFFICE[b"xl/workbook"]),
        (samples.archive("a.txt"), "x.docx", "application/zip"),
        ("Grüße aus Köln".encode(), "x", "text/plain"),
        (b"a;b\n1;2", "zahlen.csv", "text/csv"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "alt.xls", "application/vnd.ms-excel"),
        (b"ID3\x03\x00\x00\x00", "diktat.mp3", "audio/mpeg"),
        (b"\x1aE\xdf\xa3\x01\0\0\0\0\0\0\x1fB\x82\x84webm A_OPUS", "notiz.webm", "audio/webm"),
        (b"\x07\x91\x00\xff" * 9, "x.jpg", kinds.UNKNOWN),
    ],
)
def test_the_content_decides(content, name, kind):
    assert kinds.kind_of(content, content, name) == kind


@pytest.mark.parametrize(
    "kind", ["text/html", "image/svg+xml", "application/xml", kinds.PROGRAM, "text/javascript", ""]
)
def test_what_could_act_is_sent_as_bytes(kind):
    assert kinds.sent_as(kind) == kinds.UNKNOWN
    assert not kinds.has_preview(kind)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\anna\\Brief.docx", "Brief.docx"),
        ("Brief\x00\r\nSet-Cookie: x.pdf", "Brief Set-Cookie: x.pdf"),
        ("rechnung\u202egpj.exe", "rechnunggpj.exe"),
        ("  zwei   Wörter .pdf ", "zwei Wörter .pdf"),
        ("..", "file"),
        ("/", "file"),
        ("U\u0308bersicht.pdf", "Übersicht.pdf"),
        (".env", ".env"),
    ],
)
def test_a_name_is_one_harmless_line(given, kept):
    assert clean_name(given) == kept


def test_a_long_name_keeps_its_ending():
    name = clean_name("x" * 500 + ".pdf")
    assert len(name) == 200
    assert name.endswith("….pdf")
