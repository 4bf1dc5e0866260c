"""What is written in a file. What comes in may be broken, huge or hostile: then there is simply nothing to read."""

import logging
import threading
from collections.abc import Callable
from typing import IO, Any
from xml.parsers import expat

from vorzimmer.files import kinds
from vorzimmer.files.models import StoredFile

log = logging.getLogger("vorzimmer.search")

MOST = 400_000
"""Letters that are kept of a file."""
LARGEST = 60 * 1024 * 1024
"""Larger files are found by their name only, in bytes."""
LARGEST_XML = 40 * 1024 * 1024
MOST_PAGES = 500
DOCX = kinds.OFFICE[b"word/document.xml"]
WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
TEXT = frozenset({"text/plain", "text/csv", "text/calendar", "text/vcard"})
_one_pdf_at_a_time = threading.Lock()
"""PDFium is not made for threads."""


def can_read(kind: str) -> bool:
    """PDF, plain text and .docx."""
    return kind in READERS


def text_of(file: StoredFile) -> str:
    """Everything written in it up to MOST letters; empty when it cannot be read."""
    read = READERS.get(file.kind)
    if read is None or file.size > LARGEST:
        return ""
    try:
        with file.content.open("rb") as content:
            return " ".join(read(content).replace("\x00", " ").split())[:MOST]
    except Exception as error:
        log.info("file not read", extra={"file": str(file.pk), "error": type(error).__name__})
        return ""


def _plain(content: IO[Any]) -> str:
    return str(content.read(MOST * 4).decode("utf-8", "replace"))


def _pdf(content: IO[Any]) -> str:
    import pypdfium2

    found, length = [], 0
    with _one_pdf_at_a_time:
        document = pypdfium2.PdfDocument(content)
        try:
            for number in range(min(len(document), MOST_PAGES)):
                page = document[number].get_textpage()
                found.append(page.get_text_bounded())
                length += len(found[-1])
                if length > MOST:
                    break
        finally:
            document.close()
    return " ".join(found)


class _Enough(Exception):
    """No more is wanted."""


def _docx(content: IO[Any]) -> str:
    """The runs of text in word/document.xml. Entities and document types are refused; it may be no larger than it says."""
    found: list[str] = []
    counted = [0]
    parser = expat.ParserCreate(namespace_separator=" ")
    inside = [False]

    def start(name: str, attributes: dict[str, str]) -> None:
        inside[0] = name == WORDS + "t"

    def end(name: str) -> None:
        inside[0] = False
        if name in (WORDS + "p", WORDS + "tab", WORDS + "br"):
            found.append(" ")

    def letters(said: str) -> None:
        if inside[0]:
            found.append(said)
            counted[0] += len(said)
            if counted[0] > MOST:
                raise _Enough

    def refuse(*_: object) -> None:
        raise ValueError("a document type has no place in a .docx")

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = letters, refuse
    parser.EntityDeclHandler = refuse
    from zipfile import ZipFile  # a megabyte that waits for the first such file

    with ZipFile(content) as archive, archive.open("word/document.xml") as xml:
        _feed(parser, xml)
    return "".join(found)


def _feed(parser: expat.XMLParserType, xml: IO[bytes]) -> None:
    """In pieces: an archive that claims to be small is not believed."""
    read = 0
    try:
        while piece := xml.read(64 * 1024):
            read += len(piece)
            if read > LARGEST_XML:
                return
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except _Enough:
        return


READERS: dict[str, Callable[[IO[Any]], str]] = {kinds.PDF: _pdf, DOCX: _docx} | dict.fromkeys(TEXT, _plain)
