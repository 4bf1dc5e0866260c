"""Everything that was done, or is to be done, in the client's name in one engagement: the proof, with its clauses."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from vorzimmer.agreements import queries
from vorzimmer.agreements.views.approval_cards import approval_card
from vorzimmer.agreements.views.reading import readable_engagement
from vorzimmer.people.requests import Request


@require_GET
def in_the_name(request: Request, pk: UUID) -> HttpResponse:
    """Open requests first, then what was decided and what was done, newest first."""
    engagement = readable_engagement(request.actor, pk)
    asked = queries.approvals_in(engagement)
    context = {
        "engagement": engagement,
        "waiting": [approval_card(request.actor, each, place=True) for each in asked if each.is_open],
        "settled": [each for each in asked if not each.is_open],
        "deeds": queries.deeds_in(engagement),
    }
    return render(request, "agreements/in_the_name.html", context)
