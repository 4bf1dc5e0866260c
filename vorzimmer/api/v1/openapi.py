"""The description of the API (OpenAPI 3.1): what ninja derives, with security, problems, headers and examples."""

import json
from functools import cache
from typing import Any

from django.utils import translation
from django.utils.translation import gettext_lazy as _

from vorzimmer.api.scopes import SCOPES
from vorzimmer.api.v1 import problems
from vorzimmer.api.v1.examples import example_of
from vorzimmer.api.v1.schemas.talk import Problem

INTRODUCTION = """
Other programs can do everything that a person can, through the same rules.

* **Token**: a person creates it in the settings. Send it as `Authorization: Bearer vzm_…`. It belongs to one
  membership, so it works in one workspace only; cookies are ignored.
* **Verbs**: each verb of the house has one address. The answer says what happened (`happened`, a line of the
  history) and how the things look now. Whether a person may do it is decided by the same rules as on the pages;
  a 403 says why not.
* **Idempotency-Key**: the same key for the same request does it once; the repeat gets the first result and the
  header `Idempotent-Replayed`.
* **ETag**: reads answer `If-None-Match` with 304; writes with `If-Match` answer 412 when the thing is no longer
  as it was read.
* **Lists** have `items` and `next`; send `next` as `cursor` for the following page.
* **Problems** are `application/problem+json` with a stable `type`, in the language of the person.
"""
TAGS: dict[str, tuple[Any, Any]] = {
    "Tasks": (_("Tasks"), _("Delegate, accept, ask, answer, deliver, approve; who does what by when")),
    "Planning": (_("Planning"), _("Templates, the gallery, and what comes again and again")),
    "Overviews": (_("Overviews"), _("Saved views, board and calendar; many tasks changed together")),
    "Search": (_("Search"), _("Finding everything one may see")),
    "Engagements": (_("Engagements"), _("Clients, engagements and who belongs to them")),
    "Conversations": (_("Conversations"), _("What people write to each other")),
    "Notifications": (_("Notifications"), _("What one was told, and by what means")),
    "People": (_("People"), _("Who is asking, members and invitations")),
    "Files": (_("Files"), _("Putting files in and getting them out")),
    "Second reading": (_("Second reading"), _("Marks in a text before it goes out; nothing of it is kept")),
    "Outside": (
        _("Outside"), _("Webhooks and their log, tokens, tables that come in, data that are taken along")
    ),
    "Settings": (_("Settings"), _("What the workspace offers and how it is set")),
}  # fmt: skip
"""Headings of the description: the name as a page says it, and what is below it. The schema says it in English."""
COMMON = {401: "NO_TOKEN", 403: "NO_SCOPE", 404: "NOT_FOUND", 429: "TOO_OFTEN"}
READ = {400: "BAD_REQUEST", 422: "INVALID"}
WRITE = {
    400: "BAD_REQUEST", 403: "NOT_ALLOWED", 409: "CONFLICT", 412: "CHANGED", 413: "TOO_LARGE", 422: "INVALID",
}  # fmt: skip
PROBLEM = {"$ref": "#/components/schemas/Problem"}
PARAMETERS: dict[str, dict[str, Any]] = {
    "IdempotencyKey": {
        "name": "Idempotency-Key", "in": "header", "required": False,
        "schema": {"type": "string", "maxLength": 255}, "example": "8f14e45f-ceea-467f-a9d2",
        "description": "The same key for the same request does it once.",
    },
    "IfMatch": {
        "name": "If-Match", "in": "header", "required": False, "schema": {"type": "string", "maxLength": 200},
        "description": "The ETag of the thing as it was read: 412 when it has changed since.",
    },
    "IfNoneMatch": {
        "name": "If-None-Match", "in": "header", "required": False, "schema": {"type": "string", "maxLength": 200},
        "description": "The ETag of what you have: 304 when it is still the same.",
    },
}  # fmt: skip
ETAG = {"ETag": {"description": "Changes with the content", "schema": {"type": "string"}}}


@cache
def schema() -> dict[str, Any]:
    """The whole description."""
    from vorzimmer.api.v1.built import api

    found: dict[str, Any] = json.loads(json.dumps(api.get_openapi_schema(path_prefix="")))
    found["info"]["description"] = INTRODUCTION.strip()
    found["servers"] = [{
        "url": "/w/{workspace}/api/v1", "description": "A workspace",
        "variables": {"workspace": {"default": "nordlicht", "description": "Its name in the address"}},
    }]  # fmt: skip
    found["tags"] = [{"name": name, "description": _english(words)} for name, (_name, words) in TAGS.items()]
    found["security"] = [{"token": []}]
    parts = found.setdefault("components", {})
    parts["securitySchemes"] = {"token": {
        "type": "http", "scheme": "bearer", "description": f"Scopes: {', '.join(SCOPES)}",
    }}  # fmt: skip
    parts["parameters"] = PARAMETERS
    parts["responses"] = {
        name: _problem(getattr(problems, name)) for name in {*COMMON.values(), *READ.values(), *WRITE.values()}
    }
    parts.setdefault("schemas", {})["Problem"] = _problem_schema()
    for path in found["paths"].values():
        for method, operation in path.items():
            _complete(operation, method, parts["schemas"])
    return found


@cache
def schema_json() -> bytes:
    """The same as it is sent."""
    return json.dumps(schema(), ensure_ascii=False).encode()


def _complete(operation: dict[str, Any], method: str, schemas: dict[str, Any]) -> None:
    answers = {str(status): each for status, each in operation["responses"].items()}
    reads = method == "get"
    names = ["IfNoneMatch"] if reads else ["IdempotencyKey", "IfMatch"] if "x-verb" in operation else ["IdempotencyKey"]
    operation.setdefault("parameters", []).extend({"$ref": f"#/components/parameters/{name}"} for name in names)
    for code, name in sorted((COMMON | (READ if reads else WRITE)).items()):
        answers[str(code)] = {"$ref": f"#/components/responses/{name}"}
    if reads:
        answers["304"] = {"description": "It is still as you have it"}
    for status, answer in answers.items():
        if status in ("200", "201"):
            answer["headers"] = ETAG
            for content in answer.get("content", {}).values():
                content["example"] = example_of(content["schema"], schemas)
    operation["responses"] = dict(sorted(answers.items()))
    for kind, content in operation.get("requestBody", {}).get("content", {}).items():
        if kind == "application/json":
            content["example"] = example_of(content["schema"], schemas, needed=True)


def _problem(kind: problems.Kind) -> dict[str, Any]:
    example = {"type": problems.TYPE + kind.name, "status": kind.status}
    words = {name: _english(getattr(kind, name)) for name in ("title", "detail")}
    return {
        "description": words["title"],
        "content": {problems.MEDIA: {"schema": PROBLEM, "example": example | words}},
    }


def _english(text: Any) -> str:

    with translation.override("en"):
        return str(text)


def _problem_schema() -> dict[str, Any]:

    return Problem.model_json_schema()
