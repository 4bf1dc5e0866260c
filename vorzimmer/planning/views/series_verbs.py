"""Letting a series rest, go on, end; each with its way back."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vorzimmer.people.requests import Request
from vorzimmer.planning import actions, queries


@require_POST
def pause(request: Request, pk: UUID) -> HttpResponse:
    """Let it rest, with the way back."""
    actions.pause_series(actor=request.actor, series=queries.get_series(request.actor, pk))
    return _done(request, pk, _("The series is paused. Nothing is handed over until it goes on."), "resume")


@require_POST
def resume(request: Request, pk: UUID) -> HttpResponse:
    """Let it go on."""
    actions.resume_series(actor=request.actor, series=queries.get_series(request.actor, pk))
    return _done(request, pk, _("The series goes on with its next date."))


@require_POST
def end(request: Request, pk: UUID) -> HttpResponse:
    """End it, with the way back."""
    actions.end_series(actor=request.actor, series=queries.get_series(request.actor, pk))
    return _done(request, pk, _("The series has ended. Tasks that were made stay."), "reopen")


@require_POST
def reopen(request: Request, pk: UUID) -> HttpResponse:
    """Take it up again."""
    actions.reopen_series(actor=request.actor, series=queries.get_series(request.actor, pk))
    return _done(request, pk, _("The series goes on with its next date."))


@require_POST
def take_over(request: Request, pk: UUID) -> HttpResponse:
    """In one's own name from now on."""
    actions.take_over_series(actor=request.actor, series=queries.get_series(request.actor, pk))
    return _done(request, pk, _("Its tasks are handed over in your name from now on."))


def _done(request: Request, pk: UUID, text: str, undo: str = "") -> HttpResponse:
    tags = f"undo:{reverse(f'planning:{undo}', args=[pk])}" if undo else ""
    messages.success(request, text, extra_tags=tags)
    return redirect("planning:series", pk)
