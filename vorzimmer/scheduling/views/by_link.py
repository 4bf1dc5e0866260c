"""Whoever has the private link: found, addressed in their language and on their clock, answered even when refused."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django_scopes import scope

from vorzimmer.foundation.rates import too_often
from vorzimmer.people.actor import Actor
from vorzimmer.scheduling import door
from vorzimmer.scheduling.letters.outside import as_read_by
from vorzimmer.scheduling.outside_page import page_of

LOOKS, ANSWERS = 120, 20
"""Each minute from one address, and each minute by one link."""
View = Callable[[HttpRequest, Any, Actor], HttpResponse]


def for_whoever_has_the_link(view: View) -> Callable[[HttpRequest, str], HttpResponse]:
    """Their language, their clock, and the name of whoever let them in."""

    @login_not_required
    @never_cache
    @wraps(view)
    def found(request: HttpRequest, token: str) -> HttpResponse:
        if _too_often(request, token):
            return render(request, "429.html", status=429)
        guest = door.find(token)
        if guest is None:
            with _as_stranger():
                return _private(render(request, "scheduling/outside_dead.html", status=404))
        with scope(workspace=guest.workspace), as_read_by(guest):
            return _private(_answer(view, request, guest))

    return found


def _as_stranger() -> AbstractContextManager[None]:
    """The browser's language, and in German with Sie: whoever stands here is not known to us."""
    spoken = translation.get_language() or "de"
    return translation.override("de-formal" if spoken.startswith("de") else spoken)


def _too_often(request: HttpRequest, token: str) -> bool:
    if too_often("scheduling.look", request.META.get("REMOTE_ADDR", ""), most=LOOKS):
        return True
    return request.method == "POST" and too_often("scheduling.answer", token[:80], most=ANSWERS)


def _answer(view: View, request: HttpRequest, guest: Any) -> HttpResponse:
    try:
        return view(request, guest, door.through(guest.search, _key(request, guest)))
    except PermissionDenied as refused:
        return page(request, _fresh(guest), status=409, problem=str(refused) or _("That is not possible any more."))


def _key(request: HttpRequest, guest: Any) -> str:
    """Of this form and of this person: two people outside share the member in whose name they act."""
    key = request.POST.get("_key", "") if request.method == "POST" else ""
    return f"{guest.pk.hex[:12]}{guest.pk.hex[-12:]}-{key}"[:80] if key else ""


def page(request: HttpRequest, guest: Any, *, status: int = 200, **more: Any) -> HttpResponse:
    """The one page, as things are; `more` replaces what was typed or says what was refused."""
    return render(request, "scheduling/outside.html", page_of(guest) | more, status=status)


def _fresh(guest: Any) -> Any:
    return door.find(door.token_of(guest)) or guest


def _private(response: HttpResponse) -> HttpResponse:
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response
