"""Webhooks: which addresses hear of what, for the owner."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from vorzimmer.journal.action import NotAllowed
from vorzimmer.people import stepup
from vorzimmer.people.requests import Request
from vorzimmer.webhooks import actions, queries, rules, sealing
from vorzimmer.webhooks.forms import EndpointForm, words_of


@require_GET
def endpoints(request: Request) -> HttpResponse:
    """All of them, with how they are doing."""
    _owner_only(request)
    return render(request, "webhooks/endpoints.html", {"endpoints": queries.endpoints(request.actor)})


@never_cache
@require_http_methods(["GET", "POST"])
@stepup.required
def new_endpoint(request: Request) -> HttpResponse:
    """The form; and, once, the secret."""
    _owner_only(request)
    actor = request.actor
    form = EndpointForm(actor, request.POST or None)
    if request.method == "POST" and form.is_valid():
        secret = sealing.new_secret()
        made = actions.add_endpoint(actor=actor, workspace=actor.workspace, secret=secret, **form.cleaned_data)
        return _once(request, made.endpoint, secret)
    status = 422 if request.method == "POST" else 200
    return render(request, "webhooks/endpoint_new.html", {"form": form}, status=status)


@require_http_methods(["GET", "POST"])
def endpoint(request: Request, pk: UUID) -> HttpResponse:
    """Its settings and its log; `?state=` and `?before=` choose what of the log is shown."""
    actor, found = request.actor, queries.get_endpoint(request.actor, pk)
    chosen = {"name": found.name, "url": found.url, "kinds": found.kinds, "engagement": str(found.engagement_id or "")}
    form = EndpointForm(actor, request.POST or None, initial=chosen)
    if request.method == "POST" and form.is_valid():
        actions.change_endpoint(actor=actor, endpoint=found, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("webhooks:endpoint", pk)
    context = {"endpoint": found, "form": form, "has_errors": bool(form.errors), **_log(request, found)}
    return render(request, "webhooks/endpoint.html", context, status=422 if request.method == "POST" else 200)


@require_POST
@stepup.required
def rotate(request: Request, pk: UUID) -> HttpResponse:
    """A new secret, shown once."""
    found = queries.get_endpoint(request.actor, pk)
    secret = sealing.new_secret()
    actions.rotate_secret(actor=request.actor, endpoint=found, secret=secret)
    return _once(request, found, secret)


@require_POST
def switch(request: Request, pk: UUID) -> HttpResponse:
    """On or off."""
    found = queries.get_endpoint(request.actor, pk)
    if found.off:
        actions.switch_on(actor=request.actor, endpoint=found)
        messages.success(request, _("It hears of what happens from now on."))
    else:
        actions.switch_off(actor=request.actor, endpoint=found)
        messages.success(request, _("It hears nothing more."))
    return redirect("webhooks:endpoint", pk)


@require_POST
def try_out(request: Request, pk: UUID) -> HttpResponse:
    """Send a test."""
    actions.try_endpoint(actor=request.actor, endpoint=queries.get_endpoint(request.actor, pk))
    messages.success(request, _("A test is on its way. The log shows in a moment how it went."))
    return redirect("webhooks:endpoint", pk)


@require_POST
def remove(request: Request, pk: UUID) -> HttpResponse:
    """Take it away."""
    found = queries.get_endpoint(request.actor, pk)
    actions.remove_endpoint(actor=request.actor, endpoint=found)
    messages.success(request, _("“%(name)s” hears nothing more and is gone.") % {"name": found.name})
    return redirect("webhooks:endpoints")


def _once(request: Request, found: Any, secret: str) -> HttpResponse:
    """The secret that counts: a form that was sent twice has made only one."""
    found.refresh_from_db()
    if sealing.open_(found.sealed_secret) != secret:
        messages.info(request, _("This was done already. The secret was shown once and cannot be shown again."))
        return redirect("webhooks:endpoint", found.pk)
    return render(request, "webhooks/secret_once.html", {"endpoint": found, "secret": secret})


def _log(request: Request, found: Any) -> dict[str, Any]:
    state = request.GET.get("state", "")
    try:
        before = UUID(request.GET.get("before", ""))
    except ValueError:
        before = None
    page = queries.log_of(found, state=state, before=before)
    for row in page.rows:
        row.words = words_of(row.kind)  # type: ignore[attr-defined]
    return {"page": page, "state": state}


def _owner_only(request: Request) -> None:
    if why_not := rules.look(request.actor, request.actor.workspace):
        raise NotAllowed(why_not)
