"""Putting files in and getting them out."""

from uuid import UUID

from django.http import FileResponse, Http404, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from vorzimmer.files import kinds, queries, ranges
from vorzimmer.files.forms import Chosen, FilesField
from vorzimmer.files.incoming import refusal
from vorzimmer.people.requests import Request

SANDBOX = "default-src 'none'; img-src 'self'; style-src 'none'; sandbox"


@require_POST
def upload(request: Request) -> HttpResponse:
    """Keep files while the rest of a form is still being written; the answer belongs into that form.

    `files` are the files, `name` is the form's field. 422 when one of them was refused; the others are kept.
    """
    name = request.POST.get("name", "files")
    chosen = Chosen(uploads=list(request.FILES.getlist("files")))
    context = {
        "name": name if name.isidentifier() else "files",
        "kept": FilesField().keep(request.actor, chosen),
        "refusals": [reason for each in chosen.uploads if (reason := refusal(each))],
    }
    return render(request, "files/chosen.html", context, status=422 if context["refusals"] else 200)


@require_safe
def file(request: Request, pk: UUID) -> FileResponse:
    """The file itself, to be saved: never shown by the browser as a page of this house."""
    stored = queries.get_file(request.actor, pk)
    response = FileResponse(
        stored.content.open("rb"),
        as_attachment=True,
        filename=stored.name,
        content_type=kinds.sent_as(stored.kind),
    )
    response["Content-Length"] = stored.size
    return _shielded(response, "private, no-store")


@require_safe
def preview(request: Request, pk: UUID) -> FileResponse:
    """The small picture that was drawn from the file; 404 while there is none."""
    stored = queries.get_file(request.actor, pk)
    if not stored.preview:
        raise Http404
    response = FileResponse(stored.preview.open("rb"), filename=f"{stored.pk}.webp", content_type="image/webp")
    return _shielded(response, "private, max-age=3600")


@require_safe
def sound(request: Request, pk: UUID) -> HttpResponseBase:
    """Something to listen to, for a player in a page; whole, or the piece that the player asks for."""
    stored = queries.get_file(request.actor, pk)
    if not stored.is_sound:
        raise Http404
    try:
        piece = ranges.wanted(request.headers.get("Range", ""), stored.size)
    except ValueError:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{stored.size}"})
    first, last = piece or (0, stored.size - 1)
    content = ranges.pieces(stored.content.open("rb"), first, last)
    response = StreamingHttpResponse(content, status=206 if piece else 200, content_type=stored.kind)
    response["Content-Length"] = last - first + 1
    response["Accept-Ranges"] = "bytes"
    if piece:
        response["Content-Range"] = f"bytes {first}-{last}/{stored.size}"
    return _shielded(response, "private, max-age=3600")


@require_safe
def tile(request: Request, pk: UUID) -> HttpResponse:
    """One file as it is shown everywhere; asks again while its preview is being drawn."""
    return render(request, "files/tile.html", {"file": queries.get_file(request.actor, pk)})


def _shielded[R: HttpResponseBase](response: R, caching: str) -> R:
    """What others put in is never trusted: not its type, not its content, not in a shared cache."""
    response["Cache-Control"] = caching
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = SANDBOX
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    return response
