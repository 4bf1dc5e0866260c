"""What an htmx answer carries along: flash messages, and "Today" read again where a card was answered."""

from collections.abc import Callable
from typing import cast

from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.template.loader import render_to_string

from vorzimmer.foundation.pages import asked_part
from vorzimmer.people.requests import Request
from vorzimmer.screens.views.today import answer_today

View = Callable[[HttpRequest], HttpResponse]


def notices_middleware(get_response: View) -> View:
    """Only after a POST: a part that reads itself again must not take a notice away from a page to come."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if request.method != "POST" or "HX-Request" not in request.headers:
            return response
        if asked_part(request) == "today" and _leads_away(response) and getattr(request, "actor", None):
            response = answer_today(cast(Request, request))
        _append_notices(request, response)
        return response

    return middleware


def _leads_away(response: HttpResponse) -> bool:
    return response.status_code in (301, 302, 303) or "HX-Redirect" in response.headers


def _append_notices(request: HttpRequest, response: HttpResponse) -> None:
    html = response.headers.get("Content-Type", "").startswith("text/html")
    if response.status_code not in (200, 422) or response.streaming or not html or "HX-Redirect" in response.headers:
        return
    messages = get_messages(request)
    if getattr(messages, "used", True) or not len(messages):
        return
    context = {"messages": messages, "csrf_token": get_token(request)}
    response.write(render_to_string("ui/notices_partial.html", context))
    if "Content-Length" in response.headers:
        response["Content-Length"] = str(len(response.content))
