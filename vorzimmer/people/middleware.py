"""From the address to the actor: `/w/<slug>/…` is a workspace, and everything inside happens in its scope."""

import re
from collections.abc import Callable
from typing import cast
from urllib.parse import urlencode

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import get_script_prefix, set_script_prefix
from django.utils import timezone, translation
from django_htmx.http import HttpResponseClientRedirect
from django_scopes import scope

from vorzimmer.people import sessions
from vorzimmer.people.actor import Actor, Door
from vorzimmer.people.addresses import own_address
from vorzimmer.people.languages import language_for, language_outside
from vorzimmer.people.requests import Request

INSIDE = re.compile(r"^/w/([a-z0-9-]{1,40})(/.*)?$")
View = Callable[[HttpRequest], HttpResponse]


def person_middleware(get_response: View) -> View:
    """Speak the person's language, show their clock, and note that their device is in use."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if not request.user.is_authenticated:
            return get_response(request)
        sessions.seen(request)
        inside = INSIDE.match(request.path_info)
        language = request.user.language if inside else language_outside(request.user)
        request.LANGUAGE_CODE = language
        with translation.override(language), timezone.override(request.user.timezone):
            return get_response(request)

    return middleware


def workspace_middleware(get_response: View) -> View:
    """Move `/w/<slug>` into the script prefix, so that no link inside has to name the workspace."""

    def middleware(request: HttpRequest) -> HttpResponse:
        request.actor = None  # type: ignore[attr-defined]
        match = INSIDE.match(request.path_info)
        if not match:
            return get_response(request)
        slug, rest = match.groups()
        if not rest:
            return redirect(f"{request.path}/")
        outside = get_script_prefix()
        set_script_prefix(f"{outside}w/{slug}/")
        request.path_info = rest
        request.urlconf = "vorzimmer.config.urls_workspace"
        try:
            return _inside(request, slug, get_response)
        finally:
            set_script_prefix(outside)

    return middleware


def _inside(request: HttpRequest, slug: str, get_response: View) -> HttpResponse:
    if not request.user.is_authenticated:
        return _whole_page_to_the_door(request) if request.headers.get("HX-Request") else get_response(request)
    memberships = request.user.current
    membership = next((each for each in memberships if each.workspace.slug == slug), None)
    if membership is None:
        raise Http404
    inside = cast(Request, request)
    inside.memberships = memberships
    inside.actor = Actor(membership, Door.WEB, request.POST.get("_key", "") if request.method == "POST" else "")
    with (
        scope(workspace=membership.workspace),
        translation.override(language_for(request.user, membership.workspace)),
    ):
        request.LANGUAGE_CODE = translation.get_language()
        return get_response(request)


def _whole_page_to_the_door(request: HttpRequest) -> HttpResponse:
    """A session that ended while a page was open: the sign-in must not appear inside of a part of it."""
    back = own_address(request, request.headers.get("HX-Current-URL", ""), "/")
    return HttpResponseClientRedirect(f"{settings.LOGIN_URL}?{urlencode({'next': back})}")
