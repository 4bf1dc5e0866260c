"""The line below a field: how many hints, and which. Nothing is written, nothing is kept."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from vorzimmer.people.actor import Actor
from vorzimmer.people.requests import Request
from vorzimmer.second_reading import languages, pace, queries
from vorzimmer.second_reading.drafts import Draft
from vorzimmer.second_reading.forms import ReadingForm
from vorzimmer.second_reading.readers import readers_of
from vorzimmer.second_reading.reading import read
from vorzimmer.second_reading.spoken import about_language


@sensitive_post_parameters()
@require_POST
def marks(request: Request) -> HttpResponse:
    """By POST, so that the text stands in no address and no log; 429 when it is asked too often."""
    if pace.too_often(request.actor):
        return HttpResponse(status=429)
    form = ReadingForm(request.POST)
    if not form.is_valid():
        return HttpResponse(status=422)
    return render(request, "second_reading/marks.html", part_marks(request.actor, **form.cleaned_data))


def part_marks(actor: Actor, *, text: str, kind: str, engagement: Any, field: str, fine: list[str]) -> dict[str, Any]:
    """What the part needs: the reading of a text, and what is to say about its language."""
    off = queries.silenced(actor)
    if not text.strip() or "all" in off:
        return {"reading": None, "field": field}
    readers = readers_of(actor, engagement)
    usual = readers.language or ("en" if get_language() == "en" else "de")
    language = languages.language_of(text, usual)
    foreign = any(reader.best != language for reader in readers.people)
    draft = Draft(text, language, kind, foreign, actor.membership.calendar)
    spoken = about_language(text, language, readers)
    if spoken and f"language:{language}" in fine:
        spoken = None
    return {
        "reading": read(draft, off=off, fine=fine),
        "spoken": spoken,
        "language": language,
        "field": field,
    }
