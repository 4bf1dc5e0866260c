"""A task begins in another program: by a link, or shared from the phone. Nothing is ever handed over from here."""

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, HttpResponseForbidden
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods
from django_scopes import scope

from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.people.queries import memberships_of
from vorzimmer.people.views.reader import reader
from vorzimmer.tasks.capture import basket
from vorzimmer.tasks.queries import places_to_delegate

LONGEST = 4_000
"""Characters of a text in an address; browsers and proxies end somewhere above."""
MOST, SECONDS = 20, 600
"""Shares of one person within ten minutes."""


@require_http_methods(["GET", "POST"])
def link(request: HttpRequest) -> HttpResponse:
    """`/delegate/?title=&text=&url=&engagement=`: on to the form, after choosing the workspace when there are several.

    POST: a basket (`?basket=`) goes into the chosen workspace.
    """
    memberships = memberships_of(reader(request))
    key = request.GET.get("basket", "")
    if request.method == "POST":
        chosen = next((each for each in memberships if each.workspace.slug == request.POST.get("workspace")), None)
        if chosen and basket.carry(request.session, key, Actor(chosen)):
            return redirect(_form_of(chosen, {"basket": key}))
        return _nothing(request)
    if key and basket.look(request.session, key) is None:
        return _nothing(request)
    begun = {"basket": key} if key else _begun(request.GET.dict())
    there = _with_engagement(memberships, begun.get("engagement", ""))
    if there and not key:
        return redirect(_form_of(there, begun))
    choices = [(each, _form_of(each, begun)) for each in memberships]
    return render(request, "screens/arriving.html", {"choices": choices, "basket": key})


@csrf_exempt  # the phone's share sheet knows no token; `_is_own_share` asks who sent it, and all it can do is fill a basket
@require_http_methods(["GET", "POST"])
def share(request: HttpRequest) -> HttpResponse:
    """The share target of the installed app: words and files into a basket of the person who is signed in."""
    if request.method == "GET":
        return _nothing(request)
    if not _is_own_share(request):
        return HttpResponseForbidden("Shares come from the device itself.", content_type="text/plain")
    person = reader(request)
    if _too_often(person.pk):
        return HttpResponse("Too many shares. Please wait a few minutes.", status=429, content_type="text/plain")
    key = basket.fill(request.session, _begun(request.POST.dict(), most=20_000), request.FILES.getlist("files"))
    memberships = memberships_of(person)
    if len(memberships) == 1 and basket.carry(request.session, key, Actor(memberships[0])):
        return redirect(_form_of(memberships[0], {"basket": key}))
    return redirect(f"/delegate/?{urlencode({'basket': key})}")


def _is_own_share(request: HttpRequest) -> bool:
    """The browser says that no page sent it ("none") or one of this house; without that word the origin decides."""
    site = request.headers.get("Sec-Fetch-Site", "")
    if site:
        return site in ("none", "same-origin")
    origin = request.headers.get("Origin", "")
    return origin in ("", f"{request.scheme}://{request.get_host()}", settings.BASE_URL)


def _too_often(person: Any) -> bool:
    key = f"share:{person}"
    cache.add(key, 0, SECONDS)
    try:
        return bool(cache.incr(key) > MOST)
    except ValueError:  # it ran out between the two lines
        return False


def _begun(said: dict[str, Any], most: int = LONGEST) -> dict[str, str]:
    """The fields of the form: an address is added to the text unless it is in it."""
    title, text, url = (str(said.get(name, "")).replace("\0", "").strip() for name in ("title", "text", "url"))
    outcome = text[:most] if not url or url in text else "\n\n".join(part for part in (text[:most], url[:2000]) if part)
    begun = {"title": title[:200], "outcome": outcome, "engagement": str(said.get("engagement", ""))[:40]}
    return {name: value for name, value in begun.items() if value}


def _form_of(membership: Membership, begun: dict[str, str]) -> str:
    return f"/w/{membership.workspace.slug}/tasks/new/" + (f"?{urlencode(begun)}" if begun else "")


def _with_engagement(memberships: Any, key: str) -> Membership | None:
    """The only membership; or the one whose workspace has this engagement."""
    if len(memberships) == 1:
        return memberships[0]  # type: ignore[no-any-return]
    try:
        wanted = UUID(key)
    except ValueError:
        return None
    for membership in memberships:
        with scope(workspace=membership.workspace):
            if any(place.pk == wanted for place in places_to_delegate(Actor(membership))):
                return membership  # type: ignore[no-any-return]
    return None


def _nothing(request: HttpRequest) -> HttpResponse:
    """Signed in only now, or too late: what was shared is gone, and the page says what to do."""
    return render(request, "screens/arriving.html", {"choices": [], "basket": "", "is_gone": True})
