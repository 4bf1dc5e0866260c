"""Saving a search, calling it otherwise, letting go of it."""

from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from vorzimmer.people.requests import Request
from vorzimmer.search import actions, queries
from vorzimmer.search.forms import NameForm, SaveForm


@require_http_methods(["GET", "POST"])
def save(request: Request) -> HttpResponse:
    """The form on a page of its own, and what it sends; 422 with what was typed when something is wrong."""
    actor = request.actor
    if request.method == "GET":
        form = SaveForm(actor, initial={"asks": request.GET.urlencode()})
        return render(request, "search/save.html", {"form": form})
    form = SaveForm(actor, request.POST)
    if not form.is_valid():
        return render(request, "search/save.html", {"form": form}, status=422)
    given = form.cleaned_data
    saved = actions.save_search(actor=actor, workspace=actor.workspace, name=given["name"], asks=given["asks"])
    messages.success(request, _("Saved as “%(name)s”.") % {"name": saved.search.name})
    return redirect(f"{reverse('search:search')}?{saved.search.asks}")


@require_http_methods(["GET", "POST"])
def rename(request: Request, pk: UUID) -> HttpResponse:
    """The form on a page of its own, and what it sends."""
    search = queries.get_saved_search(request.actor, pk)
    given = request.POST if request.method == "POST" else None
    form = NameForm(request.actor, given, search=search, initial={"name": search.name})
    if given is None or not form.is_valid():
        context = {"form": form, "search": search}
        return render(request, "search/rename.html", context, status=200 if given is None else 422)
    actions.rename_search(actor=request.actor, search=search, name=form.cleaned_data["name"])
    return redirect("search:search")


@require_POST
def delete(request: Request, pk: UUID) -> HttpResponse:
    """Gone at once; the notice brings it back with one click."""
    gone = actions.delete_search(actor=request.actor, search=queries.get_saved_search(request.actor, pk))
    undo = f"undo:{reverse('search:restore')}?{urlencode({'name': gone.name, 'asks': gone.asks})}"
    messages.success(request, _("“%(name)s” is deleted.") % {"name": gone.name}, extra_tags=undo)
    return redirect("search:search")


@require_POST
def restore(request: Request) -> HttpResponse:
    """The way back; name and what it asks stand in the address. Where the name was given again, nothing happens."""
    actor, form = request.actor, SaveForm(request.actor, request.GET)
    if form.is_valid():
        actions.save_search(actor=actor, workspace=actor.workspace, **form.cleaned_data)
    return redirect("search:search")
