"""The reader's calendars: what they are called, who sees what, how other programs read them."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from vorzimmer.calendars import actions, feeds, links, queries
from vorzimmer.calendars.forms.settings import KeepForm
from vorzimmer.calendars.places import words_for
from vorzimmer.calendars.rules import calendars as rules
from vorzimmer.foundation.pages import render_page
from vorzimmer.people.requests import Request

FEED_LAYERS = ("appointments", "deadlines", "absences", "follow_ups")


@require_GET
def settings(request: Request) -> HttpResponse:
    """All at a glance; each opens for a change."""
    return _page(request)


@require_POST
def keep(request: Request, pk: UUID) -> HttpResponse:
    """Another name or colour, or others see more or less of it."""
    calendar = queries.find_calendar(request.actor, pk)
    form = KeepForm(request.POST, calendar=calendar)
    if not form.is_valid():
        return _page(request, {calendar.pk: form}, status=422)
    actions.change_calendar(actor=request.actor, calendar=calendar, **form.cleaned_data)
    messages.success(request, _("Saved."))
    return redirect("calendars:settings")


@require_POST
def make_feed(request: Request) -> HttpResponse:
    """The address is shown on the page that answers, and never again."""
    name = request.POST.get("name", "").strip()[:80] or _("Another program")
    token, busy = feeds.new_token(), request.POST.get("shows") == "busy"
    mine = request.actor.membership
    actions.make_feed(actor=request.actor, membership=mine, token=token, name=name, layers=FEED_LAYERS, only_busy=busy)
    return _page(request, address=feeds.address_of(token))


@require_POST
def revoke_feed(request: Request, pk: UUID) -> HttpResponse:
    """Whoever reads with it sees nothing more."""
    actions.revoke_feed(actor=request.actor, feed=queries.find_feed(request.actor, pk))
    messages.success(request, _("Revoked. The address opens nothing any more."))
    return redirect("calendars:settings")


def _page(
    request: Request, forms: dict[UUID, KeepForm] | None = None, address: str = "", status: int = 200
) -> HttpResponse:
    typed, actor = forms or {}, request.actor
    calendars = [each for each in queries.calendars_of(actor) if rules.change(actor, each) is None]
    rows: list[dict[str, Any]] = [
        {"calendar": each, "name": words_for(actor, each), "form": typed.get(each.pk) or KeepForm(calendar=each)}
        for each in calendars
    ]
    context = {
        "calendars": rows, "feeds": queries.feeds_of(actor), "address": address, "links": links.links_for(actor),
        "topics": ["feeds", "calendars"], "here_url": reverse("calendars:settings"),
    }  # fmt: skip
    return render_page(request, "calendars/settings.html", context, status=status)
