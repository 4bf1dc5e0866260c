"""Rights and duties: what holds, in plain sentences, and who has confirmed it."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from vorzimmer.agreements import actions, queries
from vorzimmer.agreements.rights import rights_of
from vorzimmer.agreements.rules.reading import reads
from vorzimmer.engagements.queries import get_engagement
from vorzimmer.foundation.pages import render_page
from vorzimmer.people.requests import Request


@require_GET
def standing(request: Request, pk: UUID) -> HttpResponse:
    """The page."""
    return _page(request, pk)


@require_POST
def confirm(request: Request, pk: UUID) -> HttpResponse:
    """I have read it, it is right."""
    confirmation = queries.get_confirmation(request.actor, pk)
    actions.confirm_terms(actor=request.actor, confirmation=confirmation)
    messages.success(request, _("Thank you. You are asked again in three months."))
    engagement_id = confirmation.engagement.pk
    if request.headers.get("HX-Request"):
        return _page(request, engagement_id)
    return redirect("agreements:standing", engagement_id)


def _page(request: Request, pk: UUID) -> HttpResponse:
    engagement = get_engagement(request.actor, pk)
    if reason := reads(request.actor, engagement):
        raise PermissionDenied(reason)
    context = rights_of(request.actor, engagement) | {"topic": f"engagement-{pk}:agreement"}
    return render_page(request, "agreements/standing.html", context)
