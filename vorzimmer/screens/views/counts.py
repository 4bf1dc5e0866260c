"""The numbers in the frame, read again while a page stays open."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from vorzimmer.people.requests import Request
from vorzimmer.screens.context import counts_of
from vorzimmer.screens.waiting import waiting_counts


@require_GET
def counts(request: Request) -> HttpResponse:
    """What waits, what is unread, what one was told, as they are now."""
    return render(request, "screens/counts.html", {"counts": counts_of(waiting_counts(request.actor)).items()})
