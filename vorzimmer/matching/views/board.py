"""The coordinator's board: all open needs against all free capacity."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from vorzimmer.foundation.pages import render_page
from vorzimmer.matching import actions, queries
from vorzimmer.matching.rules import staffing
from vorzimmer.matching.what_if import WhatIf
from vorzimmer.people.requests import Request


@require_GET
def board(request: Request) -> HttpResponse:
    """The best overall assignment, and what a what-if changes."""
    actor = request.actor
    if staffing.staff(actor, actor.workspace):
        raise Http404
    what_if = WhatIf.of(request.GET)
    found = queries.board(what_if)
    changed = [row for row in found.rows if row.changed]
    context = {
        "board": found, "what_if": what_if, "fields": what_if.fields(), "changed": changed,
        "open": [row for row in found.rows if row.profile is None],
    }  # fmt: skip
    return render_page(request, "matching/board.html", context)


@require_POST
def accept(request: Request) -> HttpResponse:
    """Ask everybody whose pair is ticked."""
    actor = request.actor
    chosen = [pair for each in request.POST.getlist("pair") if (pair := _pair(each))]
    happened = actions.accept_staffing(actor=actor, workspace=actor.workspace, pairs=queries.pairs(chosen))
    count = len(happened.asked)
    said = ngettext("%(count)s person has been asked.", "%(count)s people have been asked.", count)
    messages.success(request, said % {"count": count})
    for reason in happened.left_out:
        messages.warning(request, reason)
    return redirect(reverse("matching:board"))


def _pair(said: str) -> tuple[UUID, UUID] | None:
    need, _, who = said.partition(":")
    try:
        return UUID(need), UUID(who)
    except ValueError:
        return None
