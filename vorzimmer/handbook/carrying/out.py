"""A handbook as a zip."""

import re
import zipfile
from collections.abc import Iterable
from tempfile import SpooledTemporaryFile
from typing import IO, Any

from vorzimmer.engagements.models import Engagement
from vorzimmer.files.models import StoredFile
from vorzimmer.handbook import queries
from vorzimmer.handbook.carrying import front
from vorzimmer.handbook.models import Page
from vorzimmer.handbook.writing import SHOWN_FILE

IN_MEMORY = 4 * 1024 * 1024


def pack(engagement: Engagement) -> IO[bytes]:
    """Every page that is not archived, in folders by section, and what it shows; two queries and the files."""
    pages, files = queries.in_reading_order(engagement), queries.pictures_of(engagement)
    out: Any = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - whoever sends it closes it
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        names: set[str] = set()
        for page, above in pages:
            own = {str(file.pk): file for file in files.get(page.pk, [])}
            place = _free(f"{_named(above.title)}/{_named(page.title)}" if above else _named(page.title), names)
            archive.writestr(f"{place}.md", _page(page, above, own.values()))
        for file in {file.pk: file for each in files.values() for file in each}.values():
            with file.content.open("rb") as content:
                archive.writestr(f"files/{file_name(file)}", content.read())
    out.seek(0)
    return out  # type: ignore[no-any-return]


def file_name(file: StoredFile) -> str:
    """Told apart by the end of its key: two pictures may have the same name."""
    return f"{str(file.pk)[-6:]}-{re.sub(r'[^\w.-]+', '-', file.name)}"


def _page(page: Page, above: Page | None, files: Iterable[StoredFile]) -> str:
    by_key = {str(file.pk): file for file in files}
    up = "../" if above else ""

    def beside(found: "re.Match[str]") -> str:
        file = by_key.get(found[1])
        return f"({up}files/{file_name(file)})" if file else found[0]

    body = SHOWN_FILE.sub(beside, page.body)
    facts = {
        "title": page.title, "section": above.title if above else "", "kind": page.kind, "version": str(page.version),
        "changed": f"{page.changed_at:%Y-%m-%d}, {page.changed_by.user.name}",
        "confirmed": f"{page.confirmed_at:%Y-%m-%d}, {page.confirmed_by.user.name}" if page.confirmed_by else "",
        "review": page.review_on.isoformat() if page.review_on else "",
    }  # fmt: skip
    return front.write(facts, body, page.steps)


def _named(title: str) -> str:
    return re.sub(r'[\\/:*?"<>|\x00-\x1f]+', "-", title).strip(" .")[:80] or "page"


def _free(place: str, names: set[str]) -> str:
    found, number = place, 2
    while found.casefold() in names:
        found, number = f"{place} {number}", number + 1
    names.add(found.casefold())
    return found
