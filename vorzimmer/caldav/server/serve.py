"""One request from a phone or a calendar program: who is it, may they now, what do they want."""

import base64
import io
import logging
from collections.abc import Iterable
from typing import Any
from xml.sax.saxutils import escape

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django_scopes import scope

from vorzimmer.caldav import queries
from vorzimmer.caldav.door import PLACE, WELL_KNOWN
from vorzimmer.caldav.models import Device
from vorzimmer.caldav.server import call, noting
from vorzimmer.caldav.server.application import MOST_BYTES, application
from vorzimmer.foundation.rates import too_often
from vorzimmer.notifications.addresses import as_read_by
from vorzimmer.people.actor import Actor, Door

log = logging.getLogger("vorzimmer.caldav")
METHODS = {"OPTIONS", "PROPFIND", "PROPPATCH", "REPORT", "GET", "HEAD", "PUT", "DELETE", "MOVE"}
PASSED_ON = (
    "CONTENT_TYPE", "HTTP_DEPTH", "HTTP_IF_MATCH", "HTTP_IF_NONE_MATCH", "HTTP_DESTINATION", "HTTP_OVERWRITE",
    "HTTP_HOST", "HTTP_USER_AGENT", "HTTP_PREFER", "SERVER_NAME", "SERVER_PORT", "SERVER_PROTOCOL", "wsgi.url_scheme",
)  # fmt: skip
REQUESTS_PER_MINUTE, WRONG_PER_MINUTE = 600, 20
SHIELD = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'",
    "Cache-Control": "no-store",
}


def serve(request: HttpRequest) -> HttpResponse:
    """The whole way. Cookies are thrown away before anybody could look at them."""
    request.COOKIES, request.user = {}, AnonymousUser()
    response = _moved(request) or _checked(request)
    for name, value in SHIELD.items():
        response.headers.setdefault(name, value)
    return response


def _moved(request: HttpRequest) -> HttpResponse | None:
    if not request.path_info.startswith(WELL_KNOWN) and request.path_info != PLACE:
        return None
    return HttpResponse(status=301, headers={"Location": f"{PLACE}/"})


def _checked(request: HttpRequest) -> HttpResponse:
    if request.method not in METHODS:
        return HttpResponse(status=405, headers={"Allow": ", ".join(sorted(METHODS))})
    address = request.META.get("REMOTE_ADDR", "")
    device = _device(request)
    if device is None:
        if request.headers.get("Authorization") and too_often("dav-wrong", address, most=WRONG_PER_MINUTE):
            return HttpResponse(status=429, headers={"Retry-After": "60"})
        return HttpResponse(status=401, headers={"WWW-Authenticate": 'Basic realm="Vorzimmer", charset="UTF-8"'})
    if too_often("dav", device.pk, most=REQUESTS_PER_MINUTE):
        return HttpResponse(status=429, headers={"Retry-After": "60"})
    length = request.META.get("CONTENT_LENGTH") or "0"
    if not length.isdigit() or int(length) > MOST_BYTES:
        return HttpResponse(status=413)
    try:
        body = request.body
    except RequestDataTooBig:
        return HttpResponse(status=413)
    return _inside(request, device, body)


def _device(request: HttpRequest) -> Device | None:
    scheme, _space, given = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "basic":
        return None
    try:
        user, colon, password = base64.b64decode(given.strip(), validate=True).decode().partition(":")
    except ValueError:
        return None
    return queries.device_with(user, password) if colon else None


def _inside(request: HttpRequest, device: Device, body: bytes) -> HttpResponse:
    member = device.membership
    here = call.Call(Actor(member, Door.CALDAV), body)
    with scope(workspace=member.workspace), as_read_by(member):
        noting.used(device, request.headers.get("User-Agent", ""))
        token = call.begin(here)
        try:
            response = _asked(request, body)
        finally:
            call.end(token)
        return _refused(here, device) if here.refused is not None or here.reason else response


def _asked(request: HttpRequest, body: bytes) -> HttpResponse:
    environ: dict[str, Any] = {name: request.META[name] for name in PASSED_ON if name in request.META}
    environ |= {
        "REQUEST_METHOD": request.method, "SCRIPT_NAME": PLACE, "PATH_INFO": request.path_info.removeprefix(PLACE),
        "CONTENT_LENGTH": str(len(body)), "wsgi.input": io.BytesIO(body), "wsgi.errors": io.StringIO(),
        "QUERY_STRING": "", "REMOTE_ADDR": "",
    }  # fmt: skip
    environ.setdefault("SERVER_PROTOCOL", "HTTP/1.1")
    said: dict[str, Any] = {}

    def start(status: str, headers: Iterable[tuple[str, str]], _problem: Any = None) -> None:
        said.update(status=int(status.split()[0]), headers=dict(headers))

    content = b"".join(application()(environ, start))
    response = HttpResponse(content, status=said["status"])
    del response["Content-Type"]
    for name, value in said["headers"].items():
        # What is kept is written anew: the program shall read it again (RFC 4791, 5.3.4).
        if not (name.lower() == "etag" and request.method == "PUT"):
            response[name] = value
    return response


def _refused(here: call.Call, device: Device) -> HttpResponse:
    """403 with the reason in words; most programs show nothing of it, so that a notice says it too."""
    reason = here.reason or str(here.refused or "")
    noting.refusal(here, device, reason)
    body = (
        '<?xml version="1.0" encoding="utf-8"?><D:error xmlns:D="DAV:"><D:need-privileges/>'
        f"<D:responsedescription>{escape(reason)}</D:responsedescription></D:error>"
    )
    return HttpResponse(body, status=403, content_type="application/xml; charset=utf-8")
