"""A reference on paper: a letter that somebody can show, drawn with the house's own fonts."""

from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.text import slugify

from vorzimmer.handovers.models import Reference
from vorzimmer.people.addresses import outside

PREFIX = "static:"


def address_of(request: HttpRequest, reference: Reference) -> str:
    """The link for others; empty while it is closed."""
    if reference.shown_since is None:
        return ""
    return request.build_absolute_uri(outside("letters:reference", reference.token))


def response(reference: Reference) -> HttpResponse:
    """The PDF, shown in the browser and never kept by anybody in between."""
    name = slugify(f"{reference.about_name} {reference.client_name}") or "reference"
    headers = {
        "Content-Disposition": f'inline; filename="{name}.pdf"', "Cache-Control": "private, no-store",
        "X-Robots-Tag": "noindex", "X-Content-Type-Options": "nosniff",
    }  # fmt: skip
    return HttpResponse(draw(reference), content_type="application/pdf", headers=headers)


def draw(reference: Reference) -> bytes:
    """The letter in its own language. Takes a second or two; nothing is fetched from anywhere."""
    # Two seconds and many megabytes: only whoever wants a paper pays for them.
    from weasyprint import HTML

    with translation.override(reference.language):
        page = render_to_string("handovers/letter.html", {"reference": reference, "language": reference.language[:2]})
        drawn: bytes = HTML(string=page, url_fetcher=_fetcher(), base_url=PREFIX).write_pdf(pdf_variant="pdf/a-3b")
    return drawn


def _fetcher() -> Any:
    """Only our own files, from the disk."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class OwnFiles(URLFetcher):
        """Refuses everything that is not a static file of the house."""

        def fetch(self, url: str, headers: Any = None) -> Any:
            found = finders.find(url.removeprefix(PREFIX)) if url.startswith(PREFIX) else None
            if not isinstance(found, str):
                raise ValueError(f"nothing is fetched for a paper: {url}")
            return URLFetcherResponse(url, Path(found).read_bytes())

    return OwnFiles()
