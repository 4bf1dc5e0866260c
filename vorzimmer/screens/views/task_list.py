"""Who does what by when: one list over all engagements of the reader."""

from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from vorzimmer.foundation.pages import render_page
from vorzimmer.people.requests import Request
from vorzimmer.screens import task_filters
from vorzimmer.tasks.queries import open_tasks

MOST = 50
NARROWING = ("engagement", "person", "kind", "due")


@require_GET
def task_list(request: Request) -> HttpResponse:
    """A page of the list; everything that is chosen stands in the address."""
    return render_page(request, "screens/task_list.html", part_task_list(request))


def part_task_list(request: Request) -> dict[str, Any]:
    """What the list and its filters show."""
    actor, query = request.actor, request.GET
    filters = task_filters.read(query)
    page = open_tasks(actor, filters, most=MOST)
    narrowed = [name for name in NARROWING if query.get(name)]
    first = filters.after is None
    plain = first and filters.state == "open" and not (narrowed or filters.turn or filters.text)
    return {
        "page": page,
        "filters": filters,
        "query": query,
        "is_first": first,
        "narrow_address": task_filters.address(query, filter="1"),
        "is_filtered": bool(narrowed or filters.turn or filters.text),
        "turn_chips": task_filters.turn_chips(actor, query),
        "sort_chips": task_filters.sort_chips(query),
        "options": task_filters.options_of(actor) if narrowed or query.get("filter") else None,
        "drafts": task_filters.drafts_of(actor) if plain else [],
        "open_address": task_filters.address(query, state=""),
        "closed_address": task_filters.address(query, state="closed", sort="newest"),
        "clear_address": "?state=closed" if filters.state == "closed" else "?",
        "again_address": f"?{query.urlencode()}" if query else "",
        "more_address": task_filters.address(query, after=str(page.after)) if page.after else "",
    }
