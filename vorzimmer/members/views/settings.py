"""Settings of a person in this workspace, and of the workspace."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from vorzimmer.members import actions, rules
from vorzimmer.members.forms import WorkspaceForm
from vorzimmer.people.forms.hours import HoursForm
from vorzimmer.people.requests import Request

FIELDS = ("name", "language", "address", "timezone", "holidays_region")


@require_GET
def overview(request: Request) -> HttpResponse:
    """Everything that can be set, in one list: mine first, the workspace's below."""
    actor = request.actor
    context = {
        "owns": rules.change_workspace(actor, actor.workspace) is None,
        "runs": rules.arrange_people(actor, actor.workspace) is None,
    }
    return render(request, "members/settings.html", context)


@require_http_methods(["GET", "POST"])
def hours(request: Request) -> HttpResponse:
    """When I can be reached in this workspace, and whose public holidays I keep."""
    actor, member = request.actor, request.actor.membership
    form = HoursForm(
        request.POST or None,
        hours=member.reachable_hours,
        region=member.holidays_region,
        own=actor.workspace.holidays_region,
    )
    if request.method == "POST" and form.is_valid():
        fields = {"hours": form.cleaned_data["hours"], "region": form.cleaned_data["region"]}
        actions.set_hours(actor=actor, member=member, **fields)
        messages.success(request, _("Saved. New promises are reckoned with these hours."))
        return redirect("members:hours")
    return render(request, "members/hours.html", {"form": form}, status=422 if request.method == "POST" else 200)


@require_http_methods(["GET", "POST"])
def workspace(request: Request) -> HttpResponse:
    """Name, language, form of address, time zone, public holidays."""
    actor = request.actor
    initial = {name: getattr(actor.workspace, name) for name in FIELDS}
    form = WorkspaceForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        actions.change_workspace(actor=actor, workspace=actor.workspace, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("members:workspace")
    why_not = rules.change_workspace(actor, actor.workspace)
    status = 422 if request.method == "POST" else 200
    return render(request, "members/workspace.html", {"form": form, "why_not": why_not}, status=status)
