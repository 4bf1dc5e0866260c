"""The versions of a page: who wrote what when, what differs, and the way back."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from vorzimmer.handbook import actions, queries, showing
from vorzimmer.handbook.rules import pages as rules
from vorzimmer.people.requests import Request


@require_GET
def versions(request: Request, pk: UUID) -> HttpResponse:
    """All of them; `?number=` compares one with the version before it, or with `?with=`."""
    found = queries.get_page(request.actor, pk)
    every = list(queries.versions_of(found))
    number = _number(request.GET.get("number", ""), found.version)
    other = _number(request.GET.get("with", ""), number - 1)
    chosen = queries.version_of(found, number)
    before = queries.version_of(found, other) if other else showing.Typed("", "")
    context = {
        "page": found, "engagement": found.engagement, "versions": every, "chosen": chosen, "other": other,
        "compared": showing.compare(before, chosen), "why_not": rules.change(request.actor, found),
        "text": showing.shown(chosen.body, queries.files_of(found), found.engagement).html,
    }  # fmt: skip
    return render(request, "handbook/versions.html", context)


@require_POST
def restore_version(request: Request, pk: UUID) -> HttpResponse:
    """What it said then, as a new version."""
    found = queries.get_page(request.actor, pk)
    number = _number(request.POST.get("number", ""), 0)
    if not rules.change(request.actor, found):
        queries.version_of(found, number)
    actions.restore_version(actor=request.actor, page=found, number=number)
    messages.success(request, _("The page says again what it said in version %(number)s.") % {"number": number})
    return redirect("handbook:page", pk)


def _number(typed: str, otherwise: int) -> int:
    if not typed:
        return otherwise
    if not typed.isdecimal() or len(typed) > 6:
        raise Http404
    return int(typed)
