"""The API put together: what can be read, every verb of the house, and how it says what went wrong."""

import inspect
import re
from collections.abc import Callable
from dataclasses import asdict
from typing import Any, cast
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.db import DataError, IntegrityError
from django.http import Http404, HttpRequest, HttpResponse
from ninja import Body, NinjaAPI, Router
from ninja.errors import HttpError
from ninja.errors import ValidationError as NotValid

from vorzimmer.api.v1 import answers, problems
from vorzimmer.api.v1.calls import do
from vorzimmer.api.v1.routes import shared
from vorzimmer.api.v1.thing import Thing
from vorzimmer.api.v1.things import THINGS, thing_of
from vorzimmer.api.v1.verbs import Verb, verbs
from vorzimmer.journal.action import NotAllowed
from vorzimmer.tasks.changes import Stale
from vorzimmer.tasks.models import Task

TAGS = {
    "tasks": "Tasks", "planning": "Planning", "overviews": "Overviews", "search": "Search", "portability": "Outside",
    "webhooks": "Outside", "api": "Outside", "second_reading": "Second reading",
    "conversations": "Conversations", "engagements": "Engagements",
    "members": "People", "notifications": "Notifications", "files": "Files",
}  # fmt: skip
TAG_OF_THING = {
    "template": "Planning", "series": "Planning", "view": "Overviews", "bulk_change": "Overviews",
    "saved_search": "Search", "task_import": "Outside", "archive": "Outside", "endpoint": "Outside",
    "dispatch": "Outside", "token": "Outside", "member": "People", "invitation": "People", "message": "Conversations", "file": "Files",
}  # fmt: skip
STATUS = {"NotAllowed": "403", "IntegrityError": "409", "ValueError": "422", "KeyError": "422", "BadKind": "422"}
IN_ENGAGEMENTS = {"engagement", "client", "part"}


def build() -> NinjaAPI:
    """Everything, once per process."""
    api = NinjaAPI(title="Vorzimmer", version="1", openapi_url=None, docs_url=None, urls_namespace="api-v1")
    _add_verbs(shared)
    _add_things(shared)
    api.add_router("", shared)
    for error, answer in ANSWERS.items():
        api.add_exception_handler(error, answer)
    return api


def _add_verbs(router: Router) -> None:
    for verb in verbs():
        doc = _for_programs(inspect.getdoc(verb.known.run) or "")
        router.add_api_operation(
            verb.path, [verb.method], _view(verb), response=verb.done, operation_id=verb.operation,
            summary=verb.operation.replace("_", " ").capitalize(), description=f"{doc}\n\nScope: `{verb.scope}`.",
            tags=[TAGS.get(verb.known.name.split(".")[0], "Settings")],
            openapi_extra={"x-verb": verb.known.name, "x-scope": verb.scope},
        )  # fmt: skip


def _for_programs(doc: str) -> str:
    """The words of a verb, with the answer that a program gets instead of the error that Python raises."""
    for error, status in STATUS.items():
        doc = re.sub(rf"(raises )?\b{error}\b", status, doc)
    return doc


def _view(verb: Verb) -> Callable[..., HttpResponse]:
    """A view with the signature that ninja reads: what it is done to by id, and the body."""
    subject = verb.on.name if verb.on else ""

    def view(request: HttpRequest, **given: Any) -> HttpResponse:
        return do(request, verb, given.get(subject), given.get("wish"))

    kind = inspect.Parameter.POSITIONAL_OR_KEYWORD
    arguments = [inspect.Parameter("request", kind)]
    if verb.on:
        arguments.append(inspect.Parameter(subject, kind, annotation=UUID))
    if verb.wanted.body:
        body = verb.wanted.body if verb.wanted.needed else verb.wanted.body | None
        default = cast(Any, Body)(... if verb.wanted.needed else None)
        arguments.append(inspect.Parameter("wish", kind, annotation=body, default=default))
    view.__signature__ = inspect.Signature(arguments)  # type: ignore[attr-defined]
    view.__name__, view.__doc__ = verb.operation, verb.known.run.__doc__
    return view


def _add_things(router: Router) -> None:
    """One address per thing that can be named."""
    thing_of(Task)
    for thing in sorted(THINGS.values(), key=lambda each: each.places):
        tag = "Engagements" if thing.name in IN_ENGAGEMENTS else TAG_OF_THING.get(thing.name, "Tasks")
        router.add_api_operation(
            f"/{thing.places}/{{uuid:{thing.name}}}", ["GET"], _one(thing), response=thing.schema,
            operation_id=f"get_{thing.name}", summary=f"One {thing.name}",
            description=inspect.getdoc(thing.schema) or "", tags=[tag],
        )  # fmt: skip


def _one(thing: Thing) -> Callable[..., HttpResponse]:
    def view(request: HttpRequest, **given: Any) -> HttpResponse:
        call: Any = request
        return answers.give(request, thing.show(call.actor, thing.find(call.actor, given[thing.name])))

    kind = inspect.Parameter.POSITIONAL_OR_KEYWORD
    arguments = [inspect.Parameter("request", kind), inspect.Parameter(thing.name, kind, annotation=UUID)]
    view.__signature__ = inspect.Signature(arguments)  # type: ignore[attr-defined]
    view.__name__ = f"get_{thing.name}"
    return view


def _stale(request: HttpRequest, error: Stale) -> HttpResponse:
    changes = [asdict(each) for each in error.changes]
    return problems.answer(problems.CONFLICT, version=error.task.version, changes=changes)


def _simple(kind: problems.Kind) -> Callable[[HttpRequest, Any], HttpResponse]:
    def answer(request: HttpRequest, error: Exception) -> HttpResponse:
        return problems.answer(kind)

    return answer


def _problem(request: HttpRequest, error: problems.Problem) -> HttpResponse:
    return problems.answer_to(error)


def _not_valid(request: HttpRequest, error: NotValid) -> HttpResponse:
    return problems.answer(problems.INVALID, errors=problems.errors_of(error.errors))


def _not_allowed(request: HttpRequest, error: NotAllowed) -> HttpResponse:
    return problems.answer(problems.NOT_ALLOWED, str(error))


ANSWERS: dict[type[Exception], Callable[[HttpRequest, Any], HttpResponse]] = {
    problems.Problem: _problem,
    NotValid: _not_valid,
    NotAllowed: _not_allowed,
    Stale: _stale,
    Http404: _simple(problems.NOT_FOUND),
    ObjectDoesNotExist: _simple(problems.NOT_FOUND),
    IntegrityError: _simple(problems.CONFLICT),
    DataError: _simple(problems.INVALID),
    RecursionError: _simple(problems.BAD_REQUEST),
    HttpError: _simple(problems.BAD_REQUEST),
}
