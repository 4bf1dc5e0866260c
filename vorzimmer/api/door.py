"""The door for other programs: `/w/<slug>/api/v1/…` never sees a cookie, and no page ever sees a token."""

import re
from collections.abc import Callable
from importlib import import_module

from django.http import HttpRequest, HttpResponseBase

INSIDE = re.compile(r"^/w/([a-z0-9-]{1,40})/api/v1(/.*)?$", re.DOTALL)
View = Callable[[HttpRequest], HttpResponseBase]


def api_door(get_response: View) -> View:
    """Answer for the API before there is a session; let everything else pass."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        match = INSIDE.match(request.path_info)
        if match is None:
            return get_response(request)
        slug, rest = match.groups()
        answer: HttpResponseBase = import_module("vorzimmer.api.v1.serve").serve(request, slug, rest or "/")
        return answer

    return middleware
