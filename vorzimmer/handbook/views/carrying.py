"""Taking the handbook along as Markdown, and bringing pages in."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from vorzimmer.engagements.queries import get_engagement
from vorzimmer.files.keeping import keep
from vorzimmer.files.queries import own_files
from vorzimmer.handbook import actions, queries
from vorzimmer.handbook.rules import pages as rules
from vorzimmer.people.requests import Request


@require_safe
def export(request: Request, pk: UUID) -> FileResponse:
    """Everything that is not archived, as a zip with one Markdown file for each page."""
    from vorzimmer.handbook.carrying.out import pack  # with what packs ZIP files, which waits for its first use

    engagement = get_engagement(request.actor, pk)
    name = f"{slugify(str(engagement)) or 'handbook'}-{slugify(_('Handbook'))}.zip"
    response = FileResponse(pack(engagement), as_attachment=True, filename=name, content_type="application/zip")
    response["Cache-Control"] = "private, no-store"
    return response


@require_http_methods(["GET", "POST"])
def bring_in(request: Request, pk: UUID) -> HttpResponse:
    """First the file is looked at, and what it would change is shown; then it is brought in."""
    from vorzimmer.handbook.carrying.bringing import wanted
    from vorzimmer.handbook.carrying.coming import Parcel

    engagement = get_engagement(request.actor, pk)
    context: dict[str, Any] = {"engagement": engagement, "reason": rules.write(request.actor, engagement)}
    if request.method == "GET":
        return render(request, "handbook/import.html", context)
    if context["reason"]:
        actions.import_pages(actor=request.actor, engagement=engagement, pages=())
    try:
        stored = _stored(request)
        with stored.content.open("rb") as content:
            parcel = Parcel(stored.name, content)
    except ValidationError as wrong:
        return render(request, "handbook/import.html", context | {"problems": wrong.messages}, status=422)
    coming = parcel.compare(queries.in_reading_order(engagement))
    if "sure" not in request.POST:
        context |= {"stored": stored, "coming": coming, "changing": [each for each in coming if each.state != "same"]}
        return render(request, "handbook/import.html", context)
    pages = wanted(request.actor, parcel, coming)
    count = actions.import_pages(actor=request.actor, engagement=engagement, pages=pages).count
    words = ngettext("%(count)s page came in.", "%(count)s pages came in.", count) % {"count": count}
    messages.success(request, words)
    return redirect("handbook:pages", engagement.pk)


def _stored(request: Request) -> Any:
    """The file that is being looked at: sent just now, or kept since the look."""
    kept = own_files(request.actor, [request.POST.get("stored", "")])
    if kept:
        return kept[0]
    sent = request.FILES.get("file")
    if sent is None:
        raise ValidationError(_("Choose a file first."))
    return keep(request.actor, sent)
