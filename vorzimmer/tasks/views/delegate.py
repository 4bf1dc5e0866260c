"""Delegating: a sheet from anywhere, a page without JavaScript. What is missing is said and never blocks."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.requests import Request
from vorzimmer.tasks import actions, queries
from vorzimmer.tasks.forms.delegate import DelegateForm
from vorzimmer.tasks.rules import flow
from vorzimmer.tasks.views.flow import say_handed_over
from vorzimmer.tasks.views.wanted import wanted_context


@require_http_methods(["GET", "POST"])
def delegate(request: Request) -> HttpResponse:
    """The form, empty or begun by `?engagement=&outcome=`; and what becomes of it."""
    if request.method == "GET":
        begun = request.GET.dict()
        return _show(request, _form(request, None, initial=begun))
    form = _form(request, request.POST)
    if "show_fields" in request.POST:
        return _show(request, form)
    if not form.is_valid():
        return _show(request, form, status=422)
    wanted = form.wanted | {"files": tuple(form.cleaned_data["attached"])}
    task = _keep(request, form, wanted) if "keep" in request.POST else _send(request, form, wanted)
    return redirect("screens:task", task.pk)


@require_GET
def fields(request: Request) -> HttpResponse:
    """While typing: the meter; and the fields, if the kind or the engagement is another one than is shown."""
    form = _form(request, request.GET)
    context = {
        **wanted_context(form, form.place, at="brief" if form.typed.get("at") == "brief" else "delegate"),
        "kind_changed": form.typed.get("shown_suggested", "") != (form.suggested.slug if form.suggested else ""),
        "fields_changed": form.typed.get("shown_kind", "") != (form.chosen.slug if form.chosen else ""),
        "place_changed": form.typed.get("shown_engagement", "") != (str(form.place.pk) if form.place else ""),
    }
    return render(request, "tasks/delegate_live.html", context)


def _keep(request: Request, form: DelegateForm, wanted: Any) -> Any:
    task = actions.write_draft(actor=request.actor, engagement=form.for_engagement, **wanted).task
    messages.success(request, _("Kept as a draft. Only you can see it."))
    return task


def _send(request: Request, form: DelegateForm, wanted: Any) -> Any:
    """Handed over; an assistant takes the own task on. Who may do neither reads why, on the draft that is kept."""
    actor, place = request.actor, form.for_engagement
    if flow.delegate(actor, place) is None:
        task = actions.delegate_task(actor=actor, engagement=place, **wanted).task
        say_handed_over(request, task)
        return task
    task = actions.write_draft(actor=actor, engagement=place, **wanted).task
    try:
        actions.take_on(actor=actor, task=task)
        messages.success(request, _("It is on your list, and the client knows."))
    except NotAllowed as refused:
        messages.error(request, str(refused))
    return task


def _form(request: Request, typed: Mapping[str, Any] | None, **kwargs: Any) -> DelegateForm:
    return DelegateForm(
        typed, request.FILES if typed is not None else None, actor=request.actor, auto_id="delegate_%s",
        kinds=queries.kinds_of(also=str((typed or {}).get("kind") or "")),
        typist=queries.typist_of(request.actor),
        engagements=queries.places_to_delegate(request.actor), **kwargs,
    )  # fmt: skip


def _show(request: Request, form: DelegateForm, *, status: int = 200) -> HttpResponse:
    template = "tasks/delegate_form.html" if request.htmx else "tasks/delegate.html"
    return render(request, template, wanted_context(form, form.place, at="delegate"), status=status)
