"""One request from outside: who is it, may they now, what do they want, how do they hear of it."""

import logging
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.cache import cache
from django.core.exceptions import BadRequest, RequestDataTooBig, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.urls import Resolver404, get_resolver
from django.utils import translation
from django.utils.cache import patch_vary_headers

from vorzimmer.api import queries
from vorzimmer.api.models import Token
from vorzimmer.api.v1 import limits, problems
from vorzimmer.api.v1.openapi import schema_json
from vorzimmer.foundation import clock
from vorzimmer.notifications.addresses import as_read_by
from vorzimmer.people.actor import Actor, Door
from vorzimmer.tenancy.writes import writes_allowed

log = logging.getLogger("vorzimmer.api")
URLS = "vorzimmer.api.v1.urls"
SEEN_EVERY = 300
"""Seconds: using a token is noted so often at most, because reading shall not write."""
SHIELD = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


class Call(HttpRequest):
    """A request as the API sees it."""

    actor: Actor
    token: Token


def serve(request: HttpRequest, slug: str, path: str) -> HttpResponseBase:
    """The whole way of a request. Cookies are thrown away before anybody could look at them."""
    request.COOKIES = {}
    request.user = AnonymousUser()
    request._dont_enforce_csrf_checks = True  # type: ignore[attr-defined]
    head = request.method == "HEAD"
    if head:
        request.method = "GET"
    response = _public(request, path) or _with_token(request, slug, path)
    for name, value in SHIELD.items():
        response.headers.setdefault(name, value)
    if head and isinstance(response, HttpResponse):
        response["Content-Length"] = str(len(response.content))
        response.content = b""
    return response


def _public(request: HttpRequest, path: str) -> HttpResponse | None:
    """The description of the API says nothing about any workspace."""
    if path != "/openapi.json" or request.method != "GET":
        return None
    response = HttpResponse(schema_json(), content_type="application/json")
    response["Cache-Control"] = "public, max-age=300"
    return response


def _with_token(request: HttpRequest, slug: str, path: str) -> HttpResponseBase:
    scheme, _space, secret = request.headers.get("Authorization", "").partition(" ")
    token = queries.token_with(secret.strip()) if scheme.lower() == "bearer" and secret.strip() else None
    if token is None:
        return _unknown(request)
    standing = limits.count(str(token.pk))
    with as_read_by(token.membership):
        if standing.is_over:
            response: HttpResponseBase = problems.answer(problems.TOO_OFTEN)
        elif token.membership.workspace.slug != slug:
            response = problems.answer(problems.NOT_FOUND)
        else:
            _note_use(token)
            response = _answer(request, token, path)
        response.headers.setdefault("Content-Language", translation.get_language() or "de")
    standing.say(response)
    patch_vary_headers(response, ["Authorization"])
    return response


def _unknown(request: HttpRequest) -> HttpResponse:
    standing = limits.wrong_token(request)
    with translation.override(translation.get_language_from_request(request)):
        if standing.is_over:
            response = problems.answer(problems.TOO_OFTEN)
            response["Retry-After"] = str(standing.resets_in)
            return response
        response = problems.answer(problems.NO_TOKEN)
    response["WWW-Authenticate"] = 'Bearer realm="Vorzimmer"'
    return response


def _note_use(token: Token) -> None:
    if cache.add(f"api:used:{token.pk}", True, SEEN_EVERY):
        with writes_allowed("token in use"):
            Token.objects.filter(pk=token.pk).update(used_at=clock.now())


def _answer(request: HttpRequest, token: Token, path: str) -> HttpResponseBase:
    call: Any = request
    call.actor, call.token = Actor(token.membership, Door.API), token
    try:
        match = get_resolver(URLS).resolve(path)
        request.resolver_match = match
        response: HttpResponseBase = match.func(request, *match.args, **match.kwargs)
    except problems.Problem as problem:
        return problems.answer_to(problem)
    except (Http404, Resolver404):
        return problems.answer(problems.NOT_FOUND)
    except RequestDataTooBig:
        return problems.answer(problems.TOO_LARGE)
    except (BadRequest, SuspiciousOperation):
        return problems.answer(problems.BAD_REQUEST)
    except Exception:
        if settings.TESTING:
            raise
        log.exception("api request failed")
        return problems.answer(problems.BROKEN)
    return _as_problem(response) if response.status_code == 405 else response


def _as_problem(response: HttpResponseBase) -> HttpResponse:
    problem = problems.answer(problems.NO_METHOD)
    problem["Allow"] = response.headers.get("Allow", "")
    return problem
