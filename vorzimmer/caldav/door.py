"""The door for phones and calendar programs: `/dav/…` never sees a cookie, and no page ever sees its passwords."""

from collections.abc import Callable
from importlib import import_module

from django.http import HttpRequest, HttpResponseBase

PLACE = "/dav"
WELL_KNOWN = "/.well-known/caldav"
View = Callable[[HttpRequest], HttpResponseBase]


def caldav_door(get_response: View) -> View:
    """Answer for CalDAV before there is a session; let everything else pass."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        path = request.path_info
        if path != PLACE and not path.startswith((f"{PLACE}/", WELL_KNOWN)):
            return get_response(request)
        answer: HttpResponseBase = import_module("vorzimmer.caldav.server.serve").serve(request)
        return answer

    return middleware
