"""Who does what by when: over all engagements of the reader, in the shape they choose."""

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from vorzimmer.foundation.pages import render_page
from vorzimmer.overviews.page import page_of
from vorzimmer.people.requests import Request


@require_GET
def task_list(request: Request) -> HttpResponse:
    """List, board, calendar or timeline; everything that is chosen stands in the address."""
    return render_page(request, "screens/task_list.html", page_of(request.actor, request.GET))
