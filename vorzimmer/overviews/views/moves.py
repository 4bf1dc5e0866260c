"""Moving a card of the board: by drag, or by its menu."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vorzimmer.overviews.look import COLUMNS
from vorzimmer.overviews.moves import Move, moves_of
from vorzimmer.overviews.views.back import way_back
from vorzimmer.people.requests import Request
from vorzimmer.tasks.queries import get_task


@require_http_methods(["GET", "POST"])
def moves(request: Request, pk: UUID) -> HttpResponse:
    """GET: every column with what it needs or why not; POST `to`: do it, open its form, or say the reason."""
    task: Any = get_task(request.actor, pk)
    by = request.GET.get("by", "")
    ways = moves_of(request.actor, task, by if by in COLUMNS else "state")
    if request.method == "GET":
        context = {"task": task, "moves": ways, "back": way_back(request), "url": request.get_full_path()}
        return render(request, "overviews/moves.html" if request.htmx else "overviews/moves_page.html", context)
    return _go(request, task, next((way for way in ways if way.column == request.POST.get("to")), None))


def _go(request: Request, task: Any, move: Move | None) -> HttpResponse:
    if move is not None and move.url:
        return HttpResponseRedirect(move.url)
    if move is not None and move.run:
        move.run(actor=request.actor, task=task)
        words = {"task": task.title, "column": move.label}
        messages.success(request, _("“%(task)s” is now in “%(column)s”.") % words)
    elif move is not None:
        messages.error(request, str(move.reason))
    return HttpResponseRedirect(way_back(request))
