"""Files: what they are, and their content."""

from typing import Any
from uuid import UUID

from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from vorzimmer.api.v1 import pages
from vorzimmer.api.v1.routes import Tagged
from vorzimmer.api.v1.schemas import files
from vorzimmer.files.queries import get_file
from vorzimmer.files.views.files import SANDBOX
from vorzimmer.tasks import queries

router = Tagged("Files")
CONTENT = {
    "responses": {
        200: {
            "description": "The content; what it is says `kind` of the file",
            "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
        }
    }
}


@router.get("/files/{uuid:file}/content", operation_id="download_file", summary="Download", openapi_extra=CONTENT)
def content(request: HttpRequest, file: UUID) -> HttpResponseBase:
    """The file itself."""
    call: Any = request
    stored = get_file(call.actor, file)
    response = FileResponse(
        stored.content.open("rb"), as_attachment=True, filename=stored.name, content_type="application/octet-stream"
    )
    response["Content-Length"] = stored.size
    response["Content-Security-Policy"] = SANDBOX
    response["Cache-Control"] = "private, no-store"
    return response


@router.get(
    "/tasks/{uuid:task}/files", response=list[files.File], operation_id="files_of_task", summary="Files of the briefing"
)
def of_task(request: HttpRequest, task: UUID) -> HttpResponse:
    """In the order in which they came. Files of results stand with the results."""
    call: Any = request
    rows = queries.files_of(queries.get_task(call.actor, task))
    return pages.give_all(request, files.File, [files.File.model_validate(row) for row in rows])
