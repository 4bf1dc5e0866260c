"""The page of a person: how they are called, how and when they can be reached, what one works on together."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from vorzimmer.engagements import acquaintances
from vorzimmer.live import hub
from vorzimmer.people.reach import coming_days, reach_of
from vorzimmer.people.requests import Request


@require_GET
def person(request: Request, pk: UUID) -> HttpResponse:
    """For those who share an engagement with them, or run the workspace."""
    actor, member = request.actor, acquaintances.get_person(request.actor, pk)
    context = {
        "member": member,
        "reach": reach_of(member),
        "is_here": bool(hub.here([member.pk])),
        "days": coming_days(member),
        "phones": acquaintances.phones_of(member),
        "languages": acquaintances.languages_of(member),
        "parts": acquaintances.shared_parts(actor, member),
        "shows_address": actor.runs_the_workspace or actor.id == member.pk,
    }
    return render(request, "engagements/person.html", context)
