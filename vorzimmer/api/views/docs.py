"""The description of the API for people: from the same source as the one for programs."""

from importlib import import_module
from typing import Any

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from vorzimmer.people.requests import Request


@require_GET
def overview(request: Request) -> HttpResponse:
    """How one begins, and everything there is by topic."""
    return render(request, "api/docs.html", _context(request))


@require_GET
def topic(request: Request, topic: str) -> HttpResponse:
    """Every address of one topic with its fields, examples and code."""
    context = _context(request)
    found = next((each for each in context["topics"] if each.slug == topic), None)
    if found is None:
        raise Http404
    return render(request, "api/docs_topic.html", {**context, "topic": found})


def _context(request: Request) -> dict[str, Any]:
    base = f"{settings.BASE_URL}/w/{request.actor.workspace.slug}/api/v1"
    topics = import_module("vorzimmer.api.v1.manual").topics(base)
    return {"topics": topics, "base": base, "most": settings.API_REQUESTS_PER_MINUTE}
