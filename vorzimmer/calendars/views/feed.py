"""A person's calendars as iCalendar, for whoever knows the secret address."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.views.decorators.http import require_safe

from vorzimmer.calendars import feeds, reading
from vorzimmer.calendars.busy_feed import BusyFeeding
from vorzimmer.foundation import rates
from vorzimmer.notifications.addresses import as_read_by
from vorzimmer.people.actor import Actor, Door

MOST = 60
"""Readings a minute with one address; calendar programs ask every few minutes."""
WRONG = 30


@login_not_required
@require_safe
def feed(request: HttpRequest, token: str) -> HttpResponse:
    """404 for an address that is unknown, revoked, or of somebody who is no longer here: nothing tells them apart."""
    found = reading.feed_with(token)
    if found is None:
        if rates.too_often("feed:wrong", request.META.get("REMOTE_ADDR", ""), most=WRONG):
            return _too_often()
        raise Http404
    if rates.too_often("feed", found.pk, most=MOST):
        return _too_often()
    with as_read_by(found.membership):
        return _answer(request, Actor(found.membership, Door.OUTSIDE), found)


def _answer(request: HttpRequest, actor: Actor, found: Any) -> HttpResponse:
    reading.note_reading(found)
    reads = BusyFeeding(actor, found) if found.only_busy else feeds.Feeding(actor, found)
    etag = f'"{reads.fingerprint()}"'
    if etag in [each.strip().removeprefix("W/") for each in request.headers.get("If-None-Match", "").split(",")]:
        response: HttpResponse = HttpResponseNotModified()
    else:
        response = HttpResponse(reads.text(), content_type="text/calendar; charset=utf-8")
        response["Content-Disposition"] = 'inline; filename="calendar.ics"'
    response["ETag"], response["Cache-Control"] = etag, "private, no-cache"
    response["X-Robots-Tag"] = "noindex"
    return response


def _too_often() -> HttpResponse:
    return HttpResponse(status=429, headers={"Retry-After": str(rates.SECONDS)})
