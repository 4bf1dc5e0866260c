"""All engagements of a person, and arranging one."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from vorzimmer.engagements import actions, queries, rules
from vorzimmer.engagements.entries import facts_of
from vorzimmer.engagements.forms import OpenForm, SettingsFields
from vorzimmer.engagements.places import links_beside_the_list
from vorzimmer.foundation import clock
from vorzimmer.foundation.pages import render_page
from vorzimmer.people.requests import Request


@require_GET
def engagement_list(request: Request) -> HttpResponse:
    """One's engagements, by client; ended ones below."""
    rows = queries.engagement_rows(request.actor)
    context = {
        "open_rows": [row for row in rows if row.engagement.stage != "ended"],
        "ended_rows": [row for row in rows if row.engagement.stage == "ended"],
        "why_not_open": rules.open_engagement(request.actor, request.actor.workspace),
        "beside": links_beside_the_list(request.actor),
    }
    return render_page(request, "engagements/engagement_list.html", context)


@require_http_methods(["GET", "POST"])
def open_engagement(request: Request) -> HttpResponse:
    """The form for a new engagement."""
    actor = request.actor
    start = {"language": actor.workspace.language, "address": actor.workspace.address, "started_on": clock.now().date()}
    form = OpenForm(actor, request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        fields = form.cleaned_data | {"contacts": list(form.cleaned_data["contacts"])}
        opened = actions.open_engagement(actor=actor, workspace=actor.workspace, **fields)
        messages.success(request, _("The engagement with %(client)s is open.") % {"client": opened.engagement.client})
        return redirect("screens:engagement", opened.engagement.pk)
    why_not = rules.open_engagement(actor, actor.workspace)
    status = 422 if request.method == "POST" else 200
    return render(request, "engagements/open.html", {"form": form, "why_not": why_not}, status=status)


@require_http_methods(["GET", "POST"])
def settings(request: Request, pk: UUID) -> HttpResponse:
    """Title, stage, language, form of address, start."""
    engagement = queries.get_engagement(request.actor, pk)
    form = SettingsFields(request.POST or None, initial=facts_of(engagement))
    if request.method == "POST" and form.is_valid():
        actions.change_engagement(actor=request.actor, engagement=engagement, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("screens:engagement", pk)
    why_not = rules.arrange(request.actor, engagement)
    context = {"engagement": engagement, "form": form, "why_not": why_not}
    return render(request, "engagements/settings.html", context, status=422 if request.method == "POST" else 200)


@require_POST
def pause(request: Request, pk: UUID) -> HttpResponse:
    """Let it rest."""
    actions.pause_engagement(actor=request.actor, engagement=queries.get_engagement(request.actor, pk))
    return redirect("screens:engagement", pk)


@require_POST
def resume(request: Request, pk: UUID) -> HttpResponse:
    """Go on."""
    actions.resume_engagement(actor=request.actor, engagement=queries.get_engagement(request.actor, pk))
    return redirect("screens:engagement", pk)
