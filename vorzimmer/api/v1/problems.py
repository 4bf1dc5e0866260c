"""What went wrong, as RFC 9457 says it: a stable `type`, a title and a sentence in the reader's language."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from vorzimmer.api.v1.words import in_words

TYPE = "urn:vorzimmer:problem:"
MEDIA = "application/problem+json"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of problem. `name` never changes: programs tell problems apart by it."""

    name: str
    status: int
    title: str | Promise
    detail: str | Promise


def _kind(name: str, status: int, title: str | Promise, detail: str | Promise) -> Kind:
    known = Kind(name, status, title, detail)
    KINDS[name] = known
    return known


KINDS: dict[str, Kind] = {}
BAD_REQUEST = _kind(
    "bad-request", 400, _("The request cannot be read"), _("Is the body JSON, and are its names spelt right?")
)
NO_TOKEN = _kind(
    "no-token", 401, _("There is no valid token"), _("Send “Authorization: Bearer …” with a token that still works.")
)
NO_SCOPE = _kind("missing-scope", 403, _("The token is not allowed this"), _("Create a token that has this scope."))
NOT_ALLOWED = _kind("not-allowed", 403, _("This person is not allowed this"), _("The rules of the house say no."))
NOT_FOUND = _kind("not-found", 404, _("There is no such thing"), _("It does not exist, or you may not see it."))
NO_METHOD = _kind(
    "method-not-allowed", 405, _("This cannot be done here"), _("The header Allow names the methods that work.")
)
CONFLICT = _kind("conflict", 409, _("Somebody else was faster"), _("Read it again, then decide."))
CHANGED = _kind(
    "changed-meanwhile", 412, _("It is no longer as it was read"), _("Read it again, and send its new ETag.")
)
TOO_LARGE = _kind("too-large", 413, _("This is too large"), _("Files and requests have a largest size."))
WRONG_MEDIA = _kind(
    "unsupported-media-type",
    415,
    _("This kind of content is not read here"),
    _("Send “Content-Type: application/json”."),
)
INVALID = _kind("invalid", 422, _("Some values do not fit"), _("Look at “errors”: each says where and why."))
KEY_REUSED = _kind(
    "idempotency-key-reused", 422, _("This key was used for something else"), _("Take a new Idempotency-Key.")
)
TOO_OFTEN = _kind("too-many-requests", 429, _("That was very often in a short time"), _("Wait as Retry-After says."))
BROKEN = _kind(
    "internal-error", 500, _("Something went wrong in the house"), _("It was written down. Try again later.")
)


class Problem(Exception):
    """Raised by what stands behind the API; answered as `answer()`."""

    def __init__(self, kind: Kind, detail: str | Promise = "", **more: Any) -> None:
        super().__init__(kind.name)
        self.kind, self.detail, self.more = kind, detail, more


def answer(kind: Kind, detail: str | Promise = "", **more: Any) -> HttpResponse:
    """The problem as a response; `more` are members of its own, such as `errors`."""
    said = {"type": TYPE + kind.name, "title": str(kind.title), "status": kind.status}
    said["detail"] = str(detail or kind.detail)
    body = json.dumps(said | more, ensure_ascii=False, default=str)
    return HttpResponse(body, status=kind.status, content_type=MEDIA)


def answer_to(problem: Problem) -> HttpResponse:
    """The response to a problem that was raised."""
    return answer(problem.kind, problem.detail, **problem.more)


def invalid(where: Iterable[str | int], message: str | Promise) -> Problem:
    """One value does not fit: `where` is its path, such as body, due_at."""
    return Problem(INVALID, errors=[{"where": ".".join(map(str, where)), "message": str(message)}])


def _place(found: Sequence[str | int]) -> Sequence[str | int]:
    """Without what only the code calls so: the argument that holds the body, and that a parameter is one."""
    if tuple(found[:2]) == ("body", "wish"):
        return ["body", *found[2:]]
    return found[1:] if found[:1] and found[0] == "query" else found


def errors_of(found: Iterable[Mapping[str, Any]]) -> list[dict[str, str]]:
    """pydantic's errors as ours, in the reader's language: `code` is what programs look at."""
    return [
        {
            "where": ".".join(map(str, _place(each.get("loc", ())))),
            "message": in_words(each),
            "code": str(each.get("type", "")),
        }
        for each in found
    ]
