"""Taking data along: one's own, or the whole workspace."""

from uuid import UUID

from django.contrib import messages
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from vorzimmer.people import stepup
from vorzimmer.people.requests import Request
from vorzimmer.portability import actions, queries, rules
from vorzimmer.portability.models import Archive

MINE, WORKSPACE = Archive.What.MINE, Archive.What.WORKSPACE


@require_http_methods(["GET", "POST"])
def mine(request: Request) -> HttpResponse:
    """What the workspace keeps about me, and having it packed."""
    if request.method == "POST":
        sent: HttpResponse = _ask_mine(request)
        return sent
    return render(request, "portability/mine.html", {"archives": queries.my_archives(request.actor, MINE)})


@require_http_methods(["GET", "POST"])
def whole(request: Request) -> HttpResponse:
    """Having the whole workspace packed, for another instance."""
    if request.method == "POST":
        sent: HttpResponse = _ask_whole(request)
        return sent
    context = {
        "archives": queries.my_archives(request.actor, WORKSPACE),
        "why_not": rules.ask_workspace_archive(request.actor, request.actor.workspace),
    }
    return render(request, "portability/whole.html", context)


@require_safe
def part(request: Request, what: str) -> HttpResponse:
    """The list of archives, read again when one is ready."""
    if what not in Archive.What.values:
        raise Http404
    return render(
        request, "portability/archives.html", {"archives": queries.my_archives(request.actor, what), "what": what}
    )


@require_safe
@stepup.required
def fetch(request: Request, pk: UUID) -> FileResponse:
    """The file, for the person who asked for it, after proving once more who it is."""
    archive = queries.get_archive(request.actor, pk)
    if not archive.is_ready:
        raise Http404
    name = f"{request.actor.workspace.slug}-{archive.asked_at:%Y-%m-%d}.zip"
    response = FileResponse(
        archive.content.open("rb"), as_attachment=True, filename=name, content_type="application/zip"
    )
    response["Content-Length"] = archive.size
    response["Cache-Control"] = "private, no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response


@require_POST
def delete(request: Request, pk: UUID) -> HttpResponse:
    """Not kept until its days are over."""
    archive = actions.delete_archive(actor=request.actor, archive=queries.get_archive(request.actor, pk)).archive
    messages.success(request, _("Deleted."))
    return redirect("portability:mine" if archive.what == MINE else "portability:whole")


@stepup.required
def _ask_mine(request: Request) -> HttpResponse:
    actions.ask_archive(actor=request.actor, workspace=request.actor.workspace)
    return redirect("portability:mine")


@stepup.required
def _ask_whole(request: Request) -> HttpResponse:
    actions.ask_workspace_archive(actor=request.actor, workspace=request.actor.workspace)
    return redirect("portability:whole")
