"""The page of the search: words and filters stand in its address, so that a search can be shared and saved."""

from itertools import groupby
from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from vorzimmer.foundation.pages import asked_part, render_page
from vorzimmer.people.actor import Actor
from vorzimmer.people.requests import Request
from vorzimmer.search import chips
from vorzimmer.search.forms import SaveForm
from vorzimmer.search.queries import Cursor, Filters, Hit, Page, address, find, kind_words, options_of, saved_searches


@require_GET
def search(request: Request) -> HttpResponse:
    """Under htmx only the hits: the page asks while somebody types."""
    return render_page(request, "search/search.html", part_hits(request) | _around(request))


def part_hits(request: Request) -> dict[str, Any]:
    """What was found, in groups; or what to do where there is nothing."""
    actor, query = request.actor, request.GET
    words, filters = query.get("q", "")[:120], Filters.read(query)
    after = Cursor.read(query.get("after", ""))
    page = find(actor, words, filters, after)
    asked = bool(words.strip() or filters)
    return {
        "words": words,
        "filters": filters,
        "page": page,
        "asked": asked,
        "groups": grouped(page, only=filters.kind),
        "more": address(page.instead or words, filters, after=str(page.after)) if page.after else "",
        "is_first": after is None,
        "asks": address(words, filters),
        "exactly": address(page.instead, filters) if page.instead else "",
        "without_filters": address(words, Filters()) if filters and words.strip() else "",
        "kind_chips": chips.kinds(words, filters),
        "set_chips": chips.chosen(actor, words, filters),
        "searches": [] if asked else saved_searches(actor),
        "save_form": SaveForm(actor, initial={"asks": address(words, filters)}) if asked else None,
    }


def grouped(page: Page, *, only: str = "") -> list[tuple[str, str, list[Hit]]]:
    """Hits by kind with the heading; the kind of the best hit comes first."""
    headings = kind_words()
    order = list(dict.fromkeys(hit.kind for hit in page.hits))
    hits = sorted(page.hits, key=lambda hit: order.index(hit.kind))
    return [(kind, "" if only else headings[kind], list(those)) for kind, those in groupby(hits, lambda hit: hit.kind)]


def _around(request: Request) -> dict[str, Any]:
    """What htmx does not ask for: the choices of the filters."""
    if asked_part(request):
        return {}
    actor: Actor = request.actor
    return {"options": options_of(actor) if request.GET.get("filter") or Filters.read(request.GET) else None}
