"""Webhooks and their log, tokens, tables that come in, data that are taken along."""

from typing import Any, Literal
from uuid import UUID

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from vorzimmer.api.queries import my_tokens
from vorzimmer.api.scopes import ARCHIVE
from vorzimmer.api.v1 import pages
from vorzimmer.api.v1.calls import may
from vorzimmer.api.v1.routes import Tagged
from vorzimmer.api.v1.schemas import outside
from vorzimmer.api.v1.things_around import own_archive
from vorzimmer.portability import queries as portability
from vorzimmer.portability.csv.lines import Line
from vorzimmer.portability.models import Archive, TaskImport
from vorzimmer.webhooks import queries as webhooks
from vorzimmer.webhooks.models import Dispatch

router = Tagged("Outside")
CONTENT = {
    "x-scope": ARCHIVE,
    "responses": {
        200: {
            "description": "The archive, a zip file",
            "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
        }
    },
}


@router.get("/webhooks", response=pages.page_of(outside.Endpoint), operation_id="list_webhooks", summary="Webhooks")
def endpoints(request: HttpRequest, cursor: pages.After, limit: pages.Limit) -> HttpResponse:
    """All of the workspace, by name; empty for others than the owner."""
    call: Any = request
    found = webhooks.endpoints(call.actor)
    return pages.of_list(request, found, outside.Endpoint, pages.read_as(outside.Endpoint), cursor, limit)


@router.get(
    "/webhooks/{uuid:endpoint}/log", response=pages.page_of(outside.Dispatch), operation_id="log_of_webhook",
    summary="Log of a webhook",
)  # fmt: skip
def log(
    request: HttpRequest, endpoint: UUID, cursor: pages.After, limit: pages.Limit,
    state: Literal["", "waiting", "delivered", "failed"] = "",
) -> HttpResponse:  # fmt: skip
    """What was sent to it within the last month, newest first."""
    call: Any = request
    rows = Dispatch.objects.filter(endpoint=webhooks.get_endpoint(call.actor, endpoint))
    rows = rows.filter(state=state) if state else rows
    return pages.by_id(request, rows, outside.Dispatch, pages.read_as(outside.Dispatch), cursor, limit)


@router.get("/tokens", response=pages.page_of(outside.Token), operation_id="list_tokens", summary="Tokens")
def tokens(request: HttpRequest, cursor: pages.After, limit: pages.Limit) -> HttpResponse:
    """One's own that still work, newest first."""
    call: Any = request
    found = my_tokens(call.actor)
    return pages.of_list(request, found, outside.Token, pages.read_as(outside.Token), cursor, limit)


@router.get("/imports", response=pages.page_of(outside.Import), operation_id="list_imports", summary="Imports")
def imports(request: HttpRequest, cursor: pages.After, limit: pages.Limit) -> HttpResponse:
    """Tables that one has put in, newest first."""
    call: Any = request
    rows = TaskImport.objects.filter(begun_by=call.actor.membership).defer("rows", "header")
    return pages.by_id(request, rows, outside.Import, pages.read_as(outside.Import), cursor, limit)


@router.get(
    "/imports/{uuid:task_import}/lines", response=pages.page_of(outside.ImportLine), operation_id="lines_of_import",
    summary="Preview of an import",
)  # fmt: skip
def lines(request: HttpRequest, task_import: UUID, cursor: pages.After, limit: pages.Limit) -> HttpResponse:
    """What each row would become for this person today; nothing is made."""
    call: Any = request
    found = portability.lines_of(call.actor, portability.get_import(call.actor, task_import))

    def shown(rows: list[Line]) -> list[Any]:
        return [_line(row) for row in rows]

    return pages.of_list(request, found, outside.ImportLine, shown, cursor, limit, key="number")


@router.get("/archives", response=pages.page_of(outside.Archive), operation_id="list_archives", summary="My archives")
def archives(request: HttpRequest, cursor: pages.After, limit: pages.Limit) -> HttpResponse:
    """What one had packed of one's own data, newest first."""
    call: Any = request
    rows = Archive.objects.filter(asked_by=call.actor.membership, what=Archive.What.MINE)
    return pages.by_id(request, rows, outside.Archive, pages.read_as(outside.Archive), cursor, limit)


@router.get(
    "/archives/{uuid:archive}/content", operation_id="download_archive", summary="Fetch my data", openapi_extra=CONTENT
)
def content(request: HttpRequest, archive: UUID) -> HttpResponseBase:
    """The packed data, once they are ready.

    On the page a person confirms once more who they are. A token cannot do that: instead it needs the scope
    `me:archive`, which the person gives it right after confirming who they are. The archive of the whole workspace
    is not for programs.
    """
    call: Any = request
    may(call, ARCHIVE)
    found = own_archive(call.actor, archive)
    if not found.is_ready:
        raise Http404
    response = FileResponse(
        found.content.open("rb"), as_attachment=True, filename="archive.zip", content_type="application/octet-stream"
    )
    response["Content-Length"] = found.size
    response["Cache-Control"] = "private, no-store"
    return response


def _line(line: Line) -> outside.ImportLine:
    wanted = {name: value for name, value in line.wanted.items() if value not in (None, "")}
    return outside.ImportLine(
        number=line.number, engagement=line.engagement.pk if line.engagement else None, wanted=wanted,
        problems=line.problems, notes=line.notes,
    )  # fmt: skip
