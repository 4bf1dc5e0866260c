"""A reference on paper: a letter that somebody can show, drawn with the house's own fonts."""

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.text import slugify

from vorzimmer.foundation import paper
from vorzimmer.handovers.models import Reference
from vorzimmer.people.addresses import outside


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
    with translation.override(reference.language):
        page = render_to_string("handovers/letter.html", {"reference": reference, "language": reference.language[:2]})
    return paper.draw(page)
