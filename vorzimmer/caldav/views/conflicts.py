"""Appointments that were changed on both sides: both versions beside each other, and a choice."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from vorzimmer.caldav import actions, queries
from vorzimmer.caldav.jobs import run_pass
from vorzimmer.caldav.versions import side_by_side
from vorzimmer.people.requests import Request


@require_GET
def conflicts(request: Request) -> HttpResponse:
    """What waits, and what was decided before."""
    context = {"open": queries.open_conflicts(request.actor), "settled": queries.settled_conflicts(request.actor)}
    return render(request, "caldav/conflicts.html", context)


@require_http_methods(["GET", "POST"])
def conflict(request: Request, pk: UUID) -> HttpResponse:
    """The two versions; POST says which one holds."""
    actor, found = request.actor, queries.get_conflict(request.actor, pk)
    if request.method == "POST":
        kept = request.POST.get("kept", "")
        if kept not in {"here", "there", "both"}:
            return render(request, "caldav/conflict.html", _context(found) | {"unclear": True}, status=422)
        actions.settle_conflict(actor=actor, conflict=found, kept=kept)
        run_pass.enqueue(workspace_id=str(actor.workspace.pk), connection_id=str(found.linked.connection_id))
        messages.success(request, _("Decided. The other version stays readable here."))
        return redirect("caldav:conflicts")
    return render(request, "caldav/conflict.html", _context(found))


def _context(found: object) -> dict[str, object]:
    return {"conflict": found, "versions": side_by_side(found)}
