"""The part `people` of an engagement: who is who, and how each can be reached now."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from vorzimmer.engagements import actions, queries, rules
from vorzimmer.engagements.forms import PartChangeForm, PartForm
from vorzimmer.live import hub
from vorzimmer.people.actor import Actor
from vorzimmer.people.requests import Request


@require_GET
def people(request: Request, pk: UUID) -> HttpResponse:
    """The part as it is now."""
    return _answer(request, pk)


@require_POST
def add(request: Request, pk: UUID) -> HttpResponse:
    """Somebody joins the engagement."""
    engagement = queries.get_engagement(request.actor, pk)
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
        for errors in form.errors.values() if form else ():
            messages.error(request, " ".join(map(str, errors)))
        return redirect("screens:engagement", pk)
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
        "part_form": form or (PartForm(actor) if rules.arrange(actor, engagement) is None else None),
        "part_roles": queries.ROLES,
    }
