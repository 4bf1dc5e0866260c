"""Delegating: a sheet from anywhere, a page without JavaScript. What is missing is said and never blocks."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from vorzimmer.journal import authority
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.authority import Act
from vorzimmer.people.requests import Request
from vorzimmer.tasks import actions, queries
from vorzimmer.tasks.capture import basket
from vorzimmer.tasks.forms.delegate import DelegateForm
from vorzimmer.tasks.rules import flow
from vorzimmer.tasks.views import capture, splitting
from vorzimmer.tasks.views.flow import say_handed_over
from vorzimmer.tasks.views.wanted import wanted_context

NOT_BY_ADDRESS = frozenset({"attached_kept", "mail_before"})


@require_http_methods(["GET", "POST"])
def delegate(request: Request) -> HttpResponse:
    """The form, empty or begun by `?engagement=&outcome=` or `?basket=`; and what becomes of it."""
    if request.method == "GET":
        return _show(request, _form(request, None, initial=_begun(request)))
    form = _form(request, request.POST)
    if "show_fields" in request.POST:
        return _show(request, form)
    if "split" in request.POST:
        return splitting.begin(request, form)
    if "read_mail" in request.POST or "undo_mail" in request.POST:
        begun = capture.taken(request, form) if "read_mail" in request.POST else capture.undone(request, form)
        return _show(request, _form(request, None, initial=begun))
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
        **capture.found_context(form, form.typed.get("shown_found", "")),
        "verdict": _foreseen(request, form),
        "free": "free" in form.typed,
        "place_changed": form.typed.get("shown_engagement", "") != (str(form.place.pk) if form.place else ""),
    }
    return render(request, "tasks/delegate_live.html", context)


def _begun(request: Request) -> dict[str, Any]:
    """What an address or a share begins the form with; files only by a basket of the own session."""
    said: dict[str, Any] = {name: text for name, text in request.GET.items() if name not in NOT_BY_ADDRESS}
    found = basket.look(request.session, said.pop("basket", ""), request.actor.workspace.slug)
    return said | found.texts | {"attached_kept": found.files} if found else said


def _keep(request: Request, form: DelegateForm, wanted: Any) -> Any:
    task = actions.write_draft(actor=request.actor, engagement=form.for_engagement, **wanted).task
    messages.success(request, _("Kept as a draft. Only you can see it."))
    return task


def _send(request: Request, form: DelegateForm, wanted: Any) -> Any:
    """Handed over; an assistant takes the own task on. Who may do neither reads why, on the draft that is kept."""
    actor, place = request.actor, form.for_engagement
    if flow.delegate(actor, place) is None:
        try:
            task = actions.delegate_task(actor=actor, engagement=place, **wanted).task
            say_handed_over(request, task)
        except NotAllowed as refused:
            if refused.verdict is None:
                raise
            task = actions.write_draft(actor=actor, engagement=place, **wanted).task
        return task
    task = actions.write_draft(actor=actor, engagement=place, **wanted).task
    try:
        actions.take_on(actor=actor, task=task)
        messages.success(request, _("It is on your list, and the client knows."))
    except NotAllowed as refused:
        messages.error(request, str(refused))
    return task


def _foreseen(request: Request, form: DelegateForm) -> authority.Verdict:
    """What the agreement would say, were it handed over like this."""
    if form.place is None:
        return authority.FREE
    minutes = str(form.typed.get("budget_minutes") or "")
    facts = {
        "kind": form.chosen.slug if form.chosen else "",
        "budget_minutes": int(minutes) if minutes.isdecimal() else None,
    }
    return authority.ask(request.actor, Act("delegate"), form.place, facts)


def _form(request: Request, typed: Mapping[str, Any] | None, **kwargs: Any) -> DelegateForm:
    return DelegateForm(
        typed, request.FILES if typed is not None else None, actor=request.actor, auto_id="delegate_%s",
        kinds=queries.kinds_of(also=str((typed or {}).get("kind") or "")),
        typist=queries.typist_of(request.actor),
        engagements=queries.places_to_delegate(request.actor), **kwargs,
    )  # fmt: skip


def _show(request: Request, form: DelegateForm, *, status: int = 200) -> HttpResponse:
    template = "tasks/delegate_form.html" if request.htmx else "tasks/delegate.html"
    context = wanted_context(form, form.place, at="delegate") | capture.found_context(form) | {"free": True}
    context["verdict"] = _foreseen(request, form)
    return render(request, template, context, status=status)
