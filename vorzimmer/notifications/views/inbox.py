"""What one was told, newest first."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET, require_POST

from vorzimmer.foundation.pages import asked_part, render_page
from vorzimmer.notifications import queries
from vorzimmer.notifications.places import place_of
from vorzimmer.notifications.seeing import seen_all, seen_one
from vorzimmer.people.actor import Actor
from vorzimmer.people.requests import Request


@require_GET
def inbox(request: Request) -> HttpResponse:
    """The list, by day; `?only=needs_me` and `?before=<key>` choose what is shown."""
    return render_page(request, "notifications/inbox.html", part_inbox(request.actor, request.GET))


@require_POST
def all_seen(request: Request) -> HttpResponse:
    """Everything is read."""
    seen_all(request.actor)
    if asked_part(request):
        return render_page(request, "notifications/inbox.html", part_inbox(request.actor, request.GET))
    return redirect("notifications:inbox")


@require_GET
def follow(request: Request, pk: UUID) -> HttpResponse:
    """To the thing that a notification is about; it is read then."""
    one = queries.get_notification(request.actor, pk)
    seen_one(request.actor, one)
    return redirect(place_of(one.entry))


@require_GET
def bell(request: Request) -> HttpResponse:
    """The number on the bell, for whoever shows it: it reads itself again when something comes."""
    return render_page(request, "notifications/bell.html", {"unread": queries.unread_count(request.actor)})


def part_inbox(actor: Actor, asked: Any) -> dict[str, Any]:
    """What the list shows. A key that is none shows the newest."""
    needs_me = asked.get("only") == "needs_me"
    before = _key(asked.get("before", ""))
    here = {"only": "needs_me"} if needs_me else {}
    page = queries.inbox(actor, needs_me=needs_me, before=before)
    return {
        "page": page,
        "needs_me": needs_me,
        "unread": queries.unread_count(actor),
        "is_first": before is None,
        "again_url": _address(here | ({"before": before} if before else {})),
        "next_url": _address(here | {"before": page.before}) if page.before else "",
    }


def _address(query: dict[str, Any]) -> str:
    return reverse("notifications:inbox") + (f"?{urlencode(query)}" if query else "")


def _key(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
