"""What a file or a zip would bring into the handbook: looked at first, then brought in."""

import io
import posixpath
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import IO
from urllib.parse import unquote

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from vorzimmer.handbook.carrying import front
from vorzimmer.handbook.models import Page
from vorzimmer.handbook.models.page import LONGEST
from vorzimmer.handbook.writing import tidy_steps

MOST_PAGES = 200
MOST_BYTES = 60 * 1024 * 1024
"""Of everything together, unpacked."""
PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp")
SHOWN = re.compile(r"(!\[[^\]]*\]\()([^)\s]+)(\))")


@dataclass(slots=True)
class Coming:
    """A page in a file. `state` is new, changed or same; `pictures` are names in the zip, `missing` is not there."""

    name: str
    page: front.Read
    state: str = "new"
    pictures: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)


class Parcel:
    """A zip, or a single Markdown file. ValidationError says why it cannot be read."""

    def __init__(self, name: str, content: IO[bytes]) -> None:
        self.archive: zipfile.ZipFile | None = None
        several = zipfile.is_zipfile(content)
        content.seek(0)
        if not several:
            self.pages = [_single(name, content.read(LONGEST * 4 + 1))]
        else:
            try:
                self.archive = zipfile.ZipFile(io.BytesIO(content.read(MOST_BYTES + 1)))
                self.pages = list(_pages(self.archive))
            except (zipfile.BadZipFile, RuntimeError) as wrong:  # RuntimeError: it asks for a password
                raise ValidationError(_("This zip cannot be opened.")) from wrong
        if not self.pages:
            raise ValidationError(_("There is no Markdown file in it."))

    def compare(self, there: list[tuple[Page, Page | None]]) -> list[Coming]:
        """Its pages, with what each would do to the pages that are there."""
        known = {(above.title.casefold() if above else "", page.title.casefold()): page for page, above in there}
        for each in self.pages:
            found = known.get((each.page.section.casefold(), each.page.title.casefold()))
            if found is not None:
                each.state = "same" if _same(found, each) else "changed"
        return self.pages

    def picture(self, name: str) -> bytes:
        """Its content."""
        return self.archive.read(name) if self.archive else b""

    def placed(self, each: Coming, keys: dict[str, str]) -> str:
        """The text with the pictures at their new places; `keys` by name in the zip."""

        def place(found: "re.Match[str]") -> str:
            key = keys.get(_inside(each.name, found[2]))
            return f"{found[1]}files/{key}{found[3]}" if key else found[0]

        return SHOWN.sub(place, each.page.body)


def _single(name: str, content: bytes) -> Coming:
    return _look(name, content, lambda _name: False)


def _pages(archive: zipfile.ZipFile) -> Iterator[Coming]:
    members = [each for each in archive.infolist() if not each.is_dir() and "__MACOSX" not in each.filename]
    if sum(each.file_size for each in members) > MOST_BYTES:
        raise ValidationError(_("Unpacked this would be too large."))
    texts = [each for each in members if each.filename.lower().endswith((".md", ".markdown"))]
    if len(texts) > MOST_PAGES:
        raise ValidationError(_("Between 1 and %(most)s pages can come in at a time.") % {"most": MOST_PAGES})
    there = {each.filename for each in members}
    for each in sorted(texts, key=lambda member: member.filename):
        yield _look(each.filename, archive.read(each), lambda name: name in there)


def _look(name: str, content: bytes, there: Callable[[str], bool]) -> Coming:
    try:
        page = front.read(content.decode("utf-8-sig"))
    except UnicodeDecodeError as wrong:
        raise ValidationError(_("“%(name)s” is no text in UTF-8.") % {"name": name}) from wrong
    if len(page.body) > LONGEST:
        raise ValidationError(_("“%(name)s” is too long for one page.") % {"name": name})
    place = PurePosixPath(name)
    page.title = page.title or place.stem
    if not page.section and len(place.parts) > 1:
        page.section = place.parts[-2]
    coming = Coming(name, page)
    for found in SHOWN.finditer(page.body):
        if found[2].startswith(("http:", "https:", "data:")):
            continue
        inside = _inside(name, found[2])
        (coming.pictures if there(inside) and inside.lower().endswith(PICTURES) else coming.missing).append(inside)
    return coming


def _inside(name: str, target: str) -> str:
    """The name in the zip of what a page points to."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(target)))


def _same(found: Page, each: Coming) -> bool:
    words = [{key: value for key, value in step.items() if key != "key"} for step in tidy_steps(each.page.steps)]
    now = [{key: value for key, value in step.items() if key != "key"} for step in found.steps]
    return not each.pictures and found.body == each.page.body and (not found.is_procedure or words == now)
