"""From a schema object to a response: JSON, its ETag, and 304 when the program has it already."""

import hashlib
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags
from pydantic import BaseModel

from vorzimmer.api.v1.problems import CHANGED, Problem


def tag_of(body: bytes) -> str:
    """A strong ETag: the same bytes, the same tag."""
    return f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'


def json_of(said: BaseModel) -> bytes:
    """The body of an answer."""
    return said.model_dump_json(by_alias=True).encode()


def give(request: HttpRequest, said: BaseModel) -> HttpResponse:
    """The answer to a read."""
    body = json_of(said)
    tag = tag_of(body)
    known = parse_etags(request.headers.get("If-None-Match", ""))
    fresh = "*" in known or tag in {each.removeprefix("W/") for each in known}
    response = HttpResponse(status=304) if fresh else HttpResponse(body, content_type="application/json")
    response["ETag"] = tag
    response["Cache-Control"] = "private, no-cache"
    patch_vary_headers(response, ["Authorization"])
    return response


def must_match(wanted: str, said: BaseModel) -> None:
    """412 unless the thing still is what the program has read."""
    tags = parse_etags(wanted)
    if "*" not in tags and tag_of(json_of(said)) not in tags:
        raise Problem(CHANGED)


def written(said: BaseModel, thing: BaseModel | None, *, replayed: bool, status: int = 200) -> HttpResponse:
    """The answer to a write; `ETag` is that of the thing as its own address would give it now."""
    response = HttpResponse(json_of(said), content_type="application/json", status=status)
    if thing is not None:
        response["ETag"] = tag_of(json_of(thing))
    if replayed:
        response["Idempotent-Replayed"] = "true"
    response["Cache-Control"] = "no-store"
    return response


Json = dict[str, Any]
