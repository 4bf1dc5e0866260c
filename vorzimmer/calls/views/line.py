"""The line of a call, for its page: small JSON both ways."""

import json
import re
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.exceptions import BadRequest, ObjectDoesNotExist
from django.http import HttpResponse, JsonResponse
from django.views.decorators.http import require_POST

from vorzimmer.calls import line as lines
from vorzimmer.calls import queries, tidying
from vorzimmer.calls.relay import servers_for
from vorzimmer.people.requests import Request

DEVICE = re.compile(r"^[\w-]{8,40}$", re.ASCII)
MOST_BYTES = 400_000


@require_POST
def join(request: Request, pk: UUID) -> HttpResponse:
    """Sit down with this page. Only now it learns by which servers it may look for a way. 409: open elsewhere."""
    call, said = queries.get_call(request.actor, pk), _said(request)
    if not call.is_live:
        return JsonResponse({"state": call.state}, status=410)
    try:
        device, was = _device(said), str(said.get("was", ""))
        seated = lines.join(request.actor, call, device, was=was, take_over=bool(said.get("take_over")))
    except ObjectDoesNotExist:  # it has just ended
        return JsonResponse({"state": "ended"}, status=410)
    if not seated:
        return JsonResponse({"state": call.state, "mine": False}, status=409)
    polite = request.actor.id == call.callee_id
    servers = {"iceServers": servers_for(request.actor), "relayOnly": settings.CALLS_RELAY_ONLY}
    return JsonResponse(lines.exchange(request.actor, call, device, []) | {"polite": polite} | servers)


@require_POST
def line(request: Request, pk: UUID) -> HttpResponse:
    """Say and hear what there is. A page that only shows that it is there also finds out that the other has gone."""
    call, said = queries.get_call(request.actor, pk), _said(request)
    sent = said.get("signals", [])
    if not sent and call.is_live and tidying.settle(call, list(call.seats.all())):
        call = queries.get_call(request.actor, pk)
    try:
        answer = lines.exchange(
            request.actor, call, _device(said), sent, to=str(said.get("to", "")), got=int(said.get("got", 0))
        )
    except (KeyError, TypeError, ValueError) as unclear:
        raise BadRequest from unclear
    return JsonResponse(answer)


@require_POST
def leave(request: Request, pk: UUID) -> HttpResponse:
    """The page is being closed, or loaded anew (a form, because a page that closes can send nothing else)."""
    call = queries.get_call(request.actor, pk)
    if call.is_live:
        lines.leave(request.actor, call, request.POST.get("device", "")[:40])
    return HttpResponse(status=204)


def _said(request: Request) -> dict[str, Any]:
    if request.content_type != "application/json":  # a form has been read already, and none is sent here
        raise BadRequest
    if len(request.body) > MOST_BYTES:
        raise BadRequest
    try:
        said = json.loads(request.body or b"{}")
    except ValueError as unclear:
        raise BadRequest from unclear
    if not isinstance(said, dict) or not isinstance(said.get("signals", []), list):
        raise BadRequest
    return said


def _device(said: dict[str, Any]) -> str:
    device = said.get("device")
    if not isinstance(device, str) or not DEVICE.match(device):
        raise BadRequest
    return device
