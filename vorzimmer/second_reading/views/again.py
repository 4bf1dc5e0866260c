"""Without JavaScript: the marks above the form, and everything that was typed goes on with it."""

from typing import Any
from urllib.parse import urlsplit

from django.http import HttpResponse, HttpResponseBadRequest
from django.shortcuts import render
from django.urls import Resolver404, get_script_prefix, resolve
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from vorzimmer.people.requests import Request
from vorzimmer.second_reading import pace
from vorzimmer.second_reading.forms import ReadingForm
from vorzimmer.second_reading.views.marks import part_marks

OWN = ("csrfmiddlewaretoken", "again", "_key")


@sensitive_post_parameters()
@require_POST
def again(request: Request) -> HttpResponse:
    """The pressed button says `name kind engagement address`: which field is read, and where the form belongs."""
    if pace.too_often(request.actor):
        return HttpResponse(status=429)
    name, kind, engagement, address = [*request.POST.get("again", "").split(" "), "", "", "", ""][:4]
    texts = request.POST.getlist(name) or [""]
    asked = {"text": texts[0], "kind": kind, "engagement": engagement.strip("-"), "field": "again"}
    form = ReadingForm(asked)
    if not form.is_valid() or not is_ours(address):
        return HttpResponseBadRequest()
    context: dict[str, Any] = {
        "name": name,
        "text": form.cleaned_data["text"],
        "address": address,
        "again": request.POST["again"],
        "rest": [(key, value) for key, values in request.POST.lists() if key not in (*OWN, name) for value in values],
        "more": texts[1:],
        "had_files": bool(request.FILES),
    }
    return render(request, "second_reading/again.html", context | part_marks(request.actor, **form.cleaned_data))


def is_ours(address: str) -> bool:
    """An address of a page inside the workspace that is open, without host and query."""
    parts, prefix = urlsplit(address), get_script_prefix()
    if parts.scheme or parts.netloc or parts.query or not address.startswith(prefix):
        return False
    try:
        resolve("/" + address.removeprefix(prefix))
    except Resolver404:
        return False
    return True
