"""Letting a connection run, pausing and ending it, and choosing what is kept in step."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from vorzimmer.caldav import actions, queries
from vorzimmer.caldav.jobs import run_pass
from vorzimmer.caldav.views import showing
from vorzimmer.calendars.access import own_calendars
from vorzimmer.foundation.pages import render_page
from vorzimmer.people.requests import Request


@require_POST
def now(request: Request, pk: UUID) -> HttpResponse:
    """A pass at once; the page shows how far it is."""
    found = queries.get_connection(request.actor, pk)
    if found.is_on:
        _pass(request, pk)
    return _again(request, pk)


@require_POST
def pause(request: Request, pk: UUID) -> HttpResponse:
    """Both sides go on by themselves."""
    actions.pause(actor=request.actor, connection=queries.get_connection(request.actor, pk))
    return _again(request, pk)


@require_POST
def resume(request: Request, pk: UUID) -> HttpResponse:
    """In step again."""
    actions.resume(actor=request.actor, connection=queries.get_connection(request.actor, pk))
    _pass(request, pk)
    return _again(request, pk)


@require_POST
def disconnect(request: Request, pk: UUID) -> HttpResponse:
    """The account is forgotten; the appointments stay."""
    found = queries.get_connection(request.actor, pk)
    actions.disconnect(actor=request.actor, connection=found)
    messages.success(
        request,
        _("“%(name)s” is disconnected and its password is deleted. The appointments stay.") % {"name": found.name},
    )
    return redirect("caldav:overview")


@require_http_methods(["POST"])
def link(request: Request, pk: UUID) -> HttpResponse:
    """Keep one of its calendars in step from now on."""
    actor, connection = request.actor, queries.get_connection(request.actor, pk)
    found = next((each for each in connection.found if each["url"] == request.POST.get("url")), None)
    if found is None:
        raise Http404
    own = [(str(each.pk), str(each)) for each in own_calendars(actor.membership)]
    form = showing.link_form(own, found, request.POST)
    if not form.is_valid():
        return render_page(request, "caldav/connection.html", showing.one(actor, connection, form), status=422)
    told = form.cleaned_data
    into = queries.calendar_in(actor, UUID(told["into"])) if told["into"] else None
    actions.link_calendar(
        actor=actor, connection=connection, url=found["url"], name=found["name"], way=told["way"],
        writable=found["writable"], calendar=into,
    )  # fmt: skip
    _pass(request, pk)
    return _again(request, pk)


@require_POST
def unlink(request: Request, pk: UUID) -> HttpResponse:
    """No longer in step."""
    linked = queries.get_linked(request.actor, pk)
    actions.unlink_calendar(actor=request.actor, connection=linked.connection, linked=linked)
    messages.success(request, _("“%(name)s” is no longer kept in step. The appointments stay.") % {"name": linked.name})
    return redirect("caldav:connection", linked.connection_id)


@require_POST
def missing(request: Request, pk: UUID) -> HttpResponse:
    """What happens to appointments that are gone there."""
    linked = queries.get_linked(request.actor, pk)
    allowed = "remove" if request.POST.get("allowed") == "remove" else "bring"
    actions.answer_missing(actor=request.actor, linked=linked, allowed=allowed)
    _pass(request, linked.connection_id)
    return _again(request, linked.connection_id)


def _pass(request: Request, pk: UUID) -> None:
    run_pass.enqueue(workspace_id=str(request.actor.workspace.pk), connection_id=str(pk))


def _again(request: Request, pk: UUID) -> HttpResponse:
    if not request.htmx:
        return redirect("caldav:connection", pk)
    found = queries.get_connection(request.actor, pk)
    return render_page(request, "caldav/connection.html", showing.one(request.actor, found))
