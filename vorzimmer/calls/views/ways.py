"""How people of the workspace call each other."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vorzimmer.calls import actions, links, rules
from vorzimmer.calls.forms import WayForm
from vorzimmer.people.requests import Request


@require_http_methods(["GET", "POST"])
def ways(request: Request) -> HttpResponse:
    """Here, elsewhere, or by telephone only."""
    actor, now = request.actor, links.way_of_calling()
    form = WayForm(request.POST or None, initial={"way": now.way, "address": now.address})
    if request.method == "POST" and form.is_valid():
        actions.choose_way_of_calling(actor=actor, workspace=actor.workspace, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("calls:ways")
    context = {"form": form, "why_not": rules.choose(actor, actor.workspace)}
    return render(request, "calls/ways.html", context, status=422 if form.errors else 200)
