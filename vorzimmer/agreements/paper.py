"""The signed version on paper: PDF with both signatures, the check sum and the address of the page that proves it.

Drawn by WeasyPrint with the house's own fonts; nothing is fetched from anywhere. PDF/A-3b, so that it can be kept.
"""

import logging
from collections.abc import Callable
from mimetypes import guess_type
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.utils.translation import get_language

from vorzimmer.agreements.models import Version
from vorzimmer.agreements.showing import Document
from vorzimmer.people.addresses import outside

PREFIX = "static:"


def draw(version: Version, shown: Document, absolute: Callable[[str], str]) -> bytes:
    """The PDF in the language that is active. `absolute` makes an address of a path. Takes a second or two."""
    # Two seconds and many megabytes: only whoever wants a paper pays for them.
    from weasyprint import HTML

    for talkative in ("weasyprint", "fontTools"):
        logging.getLogger(talkative).setLevel(logging.ERROR)
    address = absolute(outside("papers:verify", version.digest))
    context = {
        "version": version, "shown": shown, "address": address, "language": (get_language() or "de")[:2],
        "sides": [(side, shown.signatures[side]) for side in ("client", "assistant") if side in shown.signatures],
    }  # fmt: skip
    page = HTML(string=render_to_string("agreements/paper.html", context), url_fetcher=_fetcher(), base_url=PREFIX)
    drawn: bytes = page.write_pdf(pdf_variant="pdf/a-3b")
    return drawn


def _fetcher() -> Any:
    """Only our own files, from the disk."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class OwnFiles(URLFetcher):
        """Refuses everything that is not a static file of the house."""

        def fetch(self, url: str, headers: Any = None) -> Any:
            name = url.removeprefix(PREFIX)
            found = finders.find(name) if url.startswith(PREFIX) else None
            if not isinstance(found, str):
                raise ValueError(f"nothing is fetched for a paper: {url}")
            kind = guess_type(found)[0] or "font/woff2"
            return URLFetcherResponse(url, Path(found).read_bytes(), {"Content-Type": kind})

    return OwnFiles()
