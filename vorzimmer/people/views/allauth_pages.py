"""The views of django-allauth behind our addresses, with the answers of the house."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.core.ratelimit import respond_429
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.utils.module_loading import import_string

from vorzimmer.people import sessions, stepup
from vorzimmer.people.models import User

View = Callable[..., Any]
TOO_OFTEN = {"too_many_login_attempts", "rate_limited"}


def answered(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """422 for a form that needs another look, 429 with our page for somebody who tries too often."""
    form = (getattr(response, "context_data", None) or {}).get("form")
    if request.method != "POST" or form is None or not form.is_bound or form.is_valid():
        return response
    codes = {error.code for errors in form.errors.as_data().values() for error in errors}
    if codes & TOO_OFTEN:
        too_often: HttpResponse = respond_429(request)
        return too_often
    response.status_code = 422
    return response


def page(view: View) -> View:
    """For people who are signed in, or whom the view itself lets in."""

    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return answered(request, view(request, *args, **kwargs))

    return shown


def later(name: str) -> View:
    """A view of a second factor, `webauthn.list_webauthn`, loaded when it is asked for: cryptography weighs 8 MiB."""
    package, _, view = name.partition(".")

    def found(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        answer: HttpResponse = import_string(f"allauth.mfa.{package}.views.{view}")(request, *args, **kwargs)
        return answer

    found.__name__ = view
    return found


def public(view: View) -> View:
    """For everybody."""
    shown: View = login_not_required(page(view))
    return shown


def guarded(view: View) -> View:
    """Only right after signing in or confirming."""
    return stepup.required(page(view))


def ends_other_devices(view: View) -> View:
    """A new password signs out every other device, and their open pages."""

    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response: HttpResponse = view(request, *args, **kwargs)
        if request.method == "POST" and response.status_code == 302 and isinstance(request.user, User):
            sessions.end_others(request, request.user)
        return response

    return shown
