"""Calendars in step: all that is connected, at one glance."""

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from vorzimmer.caldav.views import showing
from vorzimmer.foundation.pages import render_page
from vorzimmer.people.requests import Request


@require_GET
def overview(request: Request) -> HttpResponse:
    """Accounts elsewhere, and devices that keep in step with here."""
    return render_page(request, "caldav/overview.html", showing.overview(request.actor))
