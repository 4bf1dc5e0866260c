"""Where a page stands, and whether it is offered at all."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from vorzimmer.handbook import actions, queries
from vorzimmer.handbook.forms.pages import MoveForm
from vorzimmer.handbook.rules import pages as rules
from vorzimmer.people.requests import Request


@require_http_methods(["GET", "POST"])
def move(request: Request, pk: UUID) -> HttpResponse:
    """Below another page, or elsewhere among its neighbours."""
    found = queries.get_page(request.actor, pk)
    reason = rules.move(request.actor, found)
    above = queries.first_level(found.engagement, without=found)
    form = MoveForm(
        request.POST if request.method == "POST" else None, above=above, around=queries.neighbours(found),
        initial={"parent": str(found.parent_id or ""), "position": "9999"},
    )  # fmt: skip
    if request.method == "POST" and (form.is_valid() or reason):
        place: dict[str, Any] = (
            {} if reason else {"parent": form.chosen_parent, "position": int(form.cleaned_data["position"] or 0)}
        )
        actions.move_page(actor=request.actor, page=found, **place)
        return redirect("handbook:pages", found.engagement_id)
    context = {"page": found, "engagement": found.engagement, "form": form, "reason": reason}
    return render(request, "handbook/move.html", context, status=422 if request.method == "POST" else 200)


@require_POST
def archive(request: Request, pk: UUID) -> HttpResponse:
    """Put away, with the way back."""
    found = queries.get_page(request.actor, pk)
    actions.archive_page(actor=request.actor, page=found)
    undo = reverse("handbook:restore", args=[pk])
    messages.success(request, _("“%(title)s” is archived.") % {"title": found.title}, extra_tags=f"undo:{undo}")
    return redirect("handbook:pages", found.engagement_id)


@require_POST
def restore(request: Request, pk: UUID) -> HttpResponse:
    """Back in the table of contents."""
    actions.restore_page(actor=request.actor, page=queries.get_page(request.actor, pk))
    return redirect("handbook:page", pk)
