"""The part `people` of an engagement: who is who, and how each can be reached now."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from vorzimmer.engagements import actions, queries, rules
from vorzimmer.engagements.forms import PartChangeForm, PartForm
from vorzimmer.foundation.pages import asked_part
from vorzimmer.live import hub
from vorzimmer.people.actor import Actor
from vorzimmer.people.requests import Request

FORM = "add-part-form"


@require_GET
def people(request: Request, pk: UUID) -> HttpResponse:
    """The part as it is now."""
    return _answer(request, pk)


@require_http_methods(["GET", "POST"])
def add(request: Request, pk: UUID) -> HttpResponse:
    """Somebody joins the engagement. The form is a page, or comes into its fold when that is opened."""
    engagement = queries.get_engagement(request.actor, pk)
    if request.method == "GET":
        why_not = rules.arrange(request.actor, engagement)
        blank = None if why_not else PartForm(request.actor)
        template = "engagements/part_form.html" if asked_part(request) == FORM else "engagements/add_person.html"
        return render(request, template, {"engagement": engagement, "form": blank, "why_not": why_not})
    form = PartForm(request.actor, request.POST)
    if not form.is_valid():
        return _answer(request, pk, form=form)
    actions.add_part(actor=request.actor, engagement=engagement, **form.cleaned_data)
    return _answer(request, pk)


@require_POST
def change(request: Request, pk: UUID) -> HttpResponse:
    """Another part."""
    part = queries.get_part(request.actor, pk)
    form = PartChangeForm(request.POST)
    if form.is_valid():
        actions.change_part(actor=request.actor, part=part, **form.cleaned_data)
    return _answer(request, part.engagement_id)


@require_POST
def end(request: Request, pk: UUID) -> HttpResponse:
    """Somebody leaves the engagement."""
    part = queries.get_part(request.actor, pk)
    actions.end_part(actor=request.actor, part=part)
    if part.membership_id == request.actor.id and not request.actor.runs_the_workspace:
        return redirect("engagements:list")
    return _answer(request, part.engagement_id)


def _answer(request: Request, pk: UUID, form: PartForm | None = None) -> HttpResponse:
    engagement = queries.get_engagement(request.actor, pk)
    if not request.headers.get("HX-Request"):
        if form is None:
            return redirect("screens:engagement", pk)
        return render(request, "engagements/add_person.html", {"engagement": engagement, "form": form}, status=422)
    context = part_people(request.actor, engagement, form)
    return render(request, "engagements/people.html", context, status=422 if form else 200)


def part_people(actor: Actor, engagement: Any, form: PartForm | None = None) -> dict[str, Any]:
    """What the part `people` needs, wherever it is shown."""
    return {
        "actor": actor,
        "engagement": engagement,
        "topic": f"engagement-{engagement.pk}",
        "people": queries.people_in(engagement),
        "here_now": hub.here(engagement.team.everyone),
        "why_not_arrange": rules.arrange(actor, engagement),
        "part_form": form,
        "part_roles": queries.ROLES,
    }
