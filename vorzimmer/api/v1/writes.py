"""Writes that are no derived verbs: a file, which is no JSON, and having seen something, which is no history."""

from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from ninja import File
from ninja.files import UploadedFile

from vorzimmer.api.scopes import CONVERSATIONS, READ, TASKS
from vorzimmer.api.v1 import answers
from vorzimmer.api.v1.calls import acting, may
from vorzimmer.api.v1.problems import NO_SCOPE, Problem, invalid
from vorzimmer.api.v1.routes import Tagged
from vorzimmer.api.v1.schemas import files
from vorzimmer.files.entries import FileKept
from vorzimmer.files.keeping import keep
from vorzimmer.notifications.queries import get_notification
from vorzimmer.notifications.seeing import seen_all, seen_one

router = Tagged("Files")
NOTHING = {"responses": {204: {"description": "It is marked as seen"}}}


@router.post("/files", response={201: files.File}, operation_id="keep_file", summary="Keep a file", tags=["Files"])
def keep_file(request: HttpRequest, file: UploadedFile = File(...)) -> HttpResponse:  # type: ignore[type-arg]  # noqa: B008
    """Only you see it until a task, result or message refers to it. What it is, is told from its content."""
    call: Any = request
    if not {TASKS, CONVERSATIONS} & set(call.token.scopes):
        raise Problem(NO_SCOPE, scope=TASKS)
    actor = acting(call, FileKept.kind)
    try:
        kept = keep(actor, file)
    except ValidationError as refused:
        raise invalid(["body", "file"], " ".join(refused.messages)) from refused
    said = files.File.model_validate(kept)
    return answers.written(said, said, replayed=False, status=201)


@router.post(
    "/notifications/{uuid:notification}/seen", response={204: None}, operation_id="see_notification",
    summary="Seen", tags=["Notifications"], openapi_extra=NOTHING,
)  # fmt: skip
def see_one(request: HttpRequest, notification: UUID) -> HttpResponse:
    """This notification needs no mail any more."""
    call: Any = request
    may(call, READ)
    seen_one(call.actor, get_notification(call.actor, notification))
    return HttpResponse(status=204)


@router.post(
    "/notifications/seen", response={204: None}, operation_id="see_all_notifications", summary="All seen",
    tags=["Notifications"], openapi_extra=NOTHING,
)  # fmt: skip
def see_all(request: HttpRequest) -> HttpResponse:
    """Everything is read."""
    call: Any = request
    may(call, READ)
    seen_all(call.actor)
    return HttpResponse(status=204)
