"""Saved views: all of them, keeping one, changing one."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from vorzimmer.overviews import actions, queries, rules
from vorzimmer.overviews.forms import SaveForm, ShareForm
from vorzimmer.overviews.names import kept_address
from vorzimmer.people.requests import Request

both = require_http_methods(["GET", "POST"])


@require_GET
def views(request: Request) -> HttpResponse:
    """All views that the reader can use, with what they can do with each."""
    found = queries.views_of(request.actor)
    mine = [view for view in found if view.owner_id == request.actor.id]
    others = [view for view in found if view.owner_id != request.actor.id]
    return render(request, "overviews/views.html", {"mine": mine, "others": others})


@both
def save_view(request: Request) -> HttpResponse:
    """GET: name it; POST: keep it. What is kept is the query of the page that it was asked for on."""
    if request.method == "GET":
        known = _known(request)
        form = SaveForm(initial={"address": request.GET.urlencode()})
        return render(request, "overviews/save_view.html", {"form": form, "known": known})
    form = SaveForm(request.POST)
    if not form.is_valid():
        return render(request, "overviews/save_view.html", {"form": form}, status=422)
    view = actions.save_view(actor=request.actor, workspace=request.actor.workspace, **form.cleaned_data).view
    messages.success(request, _("“%(view)s” is a tab above your list now.") % {"view": view.name})
    return HttpResponseRedirect(f"{reverse('screens:tasks')}?{view.address}&view={view.pk}")


@both
def change_view(request: Request, pk: UUID) -> HttpResponse:
    """GET: name, address and sharing; POST: another name, or what the page that was asked from shows now."""
    view = queries.get_view(request.actor, pk)
    if request.method == "GET":
        return _page(request, view, SaveForm(initial={"name": view.name}), 200)
    form = SaveForm({"name": view.name, **request.POST.dict()})
    if not form.is_valid():
        return _page(request, view, form, 422)
    address = form.cleaned_data["address"] if "address" in request.POST else None
    actions.change_view(actor=request.actor, view=view, name=form.cleaned_data["name"], address=address)
    messages.success(request, _("“%(view)s” is changed.") % {"view": view.name})
    return redirect("overviews:views")


def _known(request: Request) -> object:
    """The own view that the page stood in, when something in it was chosen otherwise."""
    here = request.GET.get("view", "")
    found = next((view for view in queries.views_of(request.actor) if str(view.pk) == here), None)
    if found is None or found.owner_id != request.actor.id or found.address == kept_address(request.GET.urlencode()):
        return None
    return found


def _page(request: Request, view: object, form: SaveForm, status: int) -> HttpResponse:
    shared = {"shared": view.shared, "engagement": str(view.engagement_id or "")}  # type: ignore[attr-defined]
    context = {
        "view": view,
        "form": form,
        "share": ShareForm(actor=request.actor, initial=shared),
        "reason": rules.change_view(request.actor, view),  # type: ignore[arg-type]
    }
    return render(request, "overviews/change_view.html", context, status=status)
