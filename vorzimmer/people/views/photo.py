"""Photos of people, for those who work with them."""

from uuid import UUID

from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe

from vorzimmer.people import queries

from .reader import reader

A_YEAR = 365 * 24 * 3600


@require_safe
def photo(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """`/people/<uuid>/photo/`: 404 for whoever shares no workspace with the person.

    The address carries a mark of the picture, so that it may be kept for a year, by this browser only.
    """
    person = queries.visible_person(reader(request), pk)
    if person is None or not person.photo:
        raise Http404
    try:
        response = FileResponse(person.photo.open("rb"), content_type="image/webp")
    except FileNotFoundError as gone:
        raise Http404 from gone
    name = person.photo.name or ""
    kept = A_YEAR if request.GET.get("v") == name[-12:] else 300
    response["Cache-Control"] = f"private, max-age={kept}" + (", immutable" if kept == A_YEAR else "")
    response["X-Content-Type-Options"] = "nosniff"
    return response
