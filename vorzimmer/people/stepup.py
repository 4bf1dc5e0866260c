"""Dangerous acts ask once more who is there: password, passkey, app or code by mail, as the person has.

@stepup.required
def close_workspace(request): ...
"""

import time
from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from allauth.account.authentication import get_authentication_records
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django_htmx.http import HttpResponseClientRedirect

from vorzimmer.people.addresses import outside, own_address

View = Callable[..., Any]
WAITING = "stepup_waiting"
LASTS = 10 * 60
"""Seconds for which signing in, or confirming, counts."""
MOST_KEPT = 20_000
NEVER_KEPT = ("password", "secret")


def required(view: View) -> View:
    """Let the view run only for somebody who signed in or confirmed within the last ten minutes.

    Otherwise the person confirms first and then continues; what they were about to send is kept and offered
    as one button. Uploads and passwords are not kept: there the person goes back to where they were.
    """

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        return view(request, *args, **kwargs) if confirmed(request) else ask(request)

    return guarded


def confirmed(request: HttpRequest) -> bool:
    """Whether this person has proved who they are within the last ten minutes, on this device."""
    records: list[dict[str, Any]] = get_authentication_records(request, request.user)
    return any(time.time() - record["at"] < LASTS for record in records)


def ask(request: HttpRequest) -> HttpResponse:
    """To the page that confirms, and from there back to what the person was about to do."""
    then = request.get_full_path() if request.method == "GET" else _keep(request)
    address = f"{outside('account:confirm')}?{urlencode({'next': then})}"
    if request.headers.get("HX-Request"):
        return HttpResponseClientRedirect(address)
    return redirect(address)


def _keep(request: HttpRequest) -> str:
    """Put the form away and return where to go on."""
    back = own_address(request, request.headers.get("Referer", ""), "/")
    sent = [(name, str(value)) for name, values in request.POST.lists() for value in values]
    fields = [(name, value) for name, value in sent if name != "csrfmiddlewaretoken"]
    small = sum(len(name) + len(value) for name, value in fields) <= MOST_KEPT and not request.FILES
    if not small or any(word in name.lower() for name, _value in fields for word in NEVER_KEPT):
        return back
    request.session[WAITING] = {"address": request.get_full_path(), "fields": fields, "back": back}
    return outside("account:confirm_continue")


def waiting(request: HttpRequest) -> dict[str, Any] | None:
    """What the person was about to send: `address`, `fields` as pairs, `back`; None when there is nothing."""
    found: dict[str, Any] | None = request.session.get(WAITING)
    return found
