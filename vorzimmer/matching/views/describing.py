"""Describing a need in three steps; each is kept when one goes on, and can be changed later."""

from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from vorzimmer.matching import actions, queries
from vorzimmer.matching.forms.needs import NEW, BeginForm, FrameForm, WhatForm
from vorzimmer.matching.forms.style import StyleForm
from vorzimmer.matching.rules import needs as rules
from vorzimmer.people.forms.hours import HoursForm
from vorzimmer.people.requests import Request
from vorzimmer.tasks.due_words import place_of

both = require_http_methods(["GET", "POST"])
STEPS = ("what", "frame", "style")


@both
def new(request: Request) -> HttpResponse:
    """The first step: for whom, which kinds of task, how many hours."""
    actor = request.actor
    places = [each for each in queries.engagements_of(actor) if rules.describe(actor, each) is None]
    asked = request.GET.get("engagement", "")
    known = {str(each.pk) for each in places}
    form = BeginForm(
        actor,
        places,
        queries.kind_names(),
        request.POST or None,
        initial={"engagement": asked if asked in known else NEW},
    )
    if request.method == "POST" and form.is_valid():
        wish = dict(form.cleaned_data)
        place = wish.pop("engagement") or actor.workspace
        need = actions.describe_need(actor=actor, place=place, **wish).need
        return redirect("matching:frame", need.pk)
    context = {"form": form, "step": "what", "steps": STEPS, "why_not": rules.enquire(actor, actor.workspace)}
    return render(request, "matching/describe.html", context, status=422 if request.method == "POST" else 200)


@both
def what(request: Request, pk: UUID) -> HttpResponse:
    """The first step of one that is there."""
    need = queries.get_need_inside(request.actor, pk)
    form = WhatForm(queries.kind_names(), request.POST or None, initial=WhatForm.of(need))
    return _step(request, need, form, "what")


@both
def frame(request: Request, pk: UUID) -> HttpResponse:
    """Languages, tools, budget, must-haves."""
    need = queries.get_need_inside(request.actor, pk)
    return _step(request, need, FrameForm(request.POST or None, initial=FrameForm.of(need)), "frame")


@both
def style(request: Request, pk: UUID) -> HttpResponse:
    """How one likes to work."""
    need = queries.get_need_inside(request.actor, pk)
    return _step(request, need, StyleForm(request.POST or None, answers=need.style), "style")


@both
def hours(request: Request, pk: UUID) -> HttpResponse:
    """When the client can be reached, if it is otherwise than their usual hours."""
    need = queries.get_need_inside(request.actor, pk)
    form = HoursForm(request.POST or None, hours=need.windows, region="")
    del form.fields["region"]
    if request.method == "POST" and form.is_valid():
        actions.change_need(actor=request.actor, need=need, windows=form.cleaned_data["hours"])
        return redirect("matching:need", pk)
    context = {"form": form, "need": need, "zone": place_of(need.zone), "why_not": rules.change(request.actor, need)}
    return render(request, "matching/hours.html", context, status=422 if request.method == "POST" else 200)


def _step(request: Request, need: Any, form: forms.Form, step: str) -> HttpResponse:
    """Keep it and go on: to the next step while it is being described, otherwise back to the need."""
    if request.method == "POST" and form.is_valid():
        actions.change_need(actor=request.actor, need=need, **form.cleaned_data)
        later = STEPS[STEPS.index(step) + 1 :]
        if need.state == need.State.DRAFT and later and "back" not in request.POST:
            return redirect(f"matching:{later[0]}", need.pk)
        return redirect("matching:need", need.pk)
    context = {
        "form": form, "need": need, "step": step, "steps": STEPS, "why_not": rules.change(request.actor, need),
    }  # fmt: skip
    return render(request, "matching/describe.html", context, status=422 if request.method == "POST" else 200)
