"""Needs: the list, one of them, and what is done with it as a whole."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from vorzimmer.foundation.pages import render_page
from vorzimmer.matching import actions, lines, queries
from vorzimmer.matching.rules import needs as rules
from vorzimmer.matching.rules import suggestions
from vorzimmer.people.actor import Actor
from vorzimmer.people.requests import Request


@require_GET
def need_list(request: Request) -> HttpResponse:
    """Who looks for somebody: all for those who run the workspace, one's own for clients, asked ones for assistants."""
    actor = request.actor
    still, over = queries.need_rows(actor)
    context = {
        "rows": still, "settled": over, "why_not": rules.enquire(actor, actor.workspace),
        "to_confirm": len(queries.to_confirm()) if actor.runs_the_workspace else 0,
    }  # fmt: skip
    return render_page(request, "matching/needs.html", context)


@require_GET
def need(request: Request, pk: UUID) -> HttpResponse:
    """What is wanted, who is asked, whose turn it is."""
    return render_page(request, "matching/need.html", _context(request.actor, pk))


def _context(actor: Actor, pk: UUID) -> dict[str, Any]:
    found = queries.get_need(actor, pk)
    names = queries.kind_names()
    inside = queries.stands_for_the_client(actor, found)
    mine = queries.own_entry(actor, found)
    return {
        "need": found, "topic": f"need-{found.pk}", "inside": inside, "lines": lines.of_need(found, names),
        "style": lines.of_style(found.style), "shortlist": queries.shortlist_of(actor, found) if inside else [],
        "mine": mine, "reasons": queries.recorded(mine, names) if mine else [],
        "coordinates": found.engagement.team.coordinates(actor), "most": suggestions.MOST,
        "may_change": rules.change(actor, found) is None, "why_not_send": rules.send(actor, found),
        "may_arrange": rules.arrange(actor, found) is None, "may_reopen": rules.reopen(actor, found) is None,
    }  # fmt: skip


@require_POST
def send(request: Request, pk: UUID) -> HttpResponse:
    """Let the coordination look for somebody."""
    actions.send_need(actor=request.actor, need=queries.get_need(request.actor, pk))
    messages.success(request, _("Sent. The coordination looks for somebody who fits."))
    return redirect("matching:need", pk)


@require_POST
def close(request: Request, pk: UUID) -> HttpResponse:
    """Look for nobody any more."""
    actions.close_need(actor=request.actor, need=queries.get_need(request.actor, pk))
    messages.success(request, _("Closed. It can be opened again at any time."))
    return redirect("matching:need", pk)


@require_POST
def reopen(request: Request, pk: UUID) -> HttpResponse:
    """Look for somebody again."""
    actions.reopen_need(actor=request.actor, need=queries.get_need(request.actor, pk))
    return redirect("matching:need", pk)
