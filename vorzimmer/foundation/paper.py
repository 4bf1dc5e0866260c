"""Pages on paper: PDF/A-3b, so that it can be kept, drawn by WeasyPrint with the house's own fonts."""

import logging
from mimetypes import guess_type
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders

PREFIX = "static:"
"""What stands before the name of a static file in the addresses of a paper."""


def draw(page: str) -> bytes:
    """The PDF of a whole HTML page. Takes a second or two; nothing is fetched from anywhere. ValueError if it wants to."""
    # Two seconds and many megabytes: only whoever wants a paper pays for them.
    from PIL import ImageFile
    from weasyprint import HTML

    ImageFile.LOAD_TRUNCATED_IMAGES = False  # WeasyPrint sets it for the whole process; a broken upload stays broken
    for talkative in ("weasyprint", "fontTools"):
        logging.getLogger(talkative).setLevel(logging.ERROR)
    drawn: bytes = HTML(string=page, url_fetcher=_fetcher(), base_url=PREFIX).write_pdf(pdf_variant="pdf/a-3b")
    return drawn


def _fetcher() -> Any:
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
