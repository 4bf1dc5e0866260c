"""One message: what was sent, and what came back each time."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from vorzimmer.people.requests import Request
from vorzimmer.webhooks import actions, queries, rules
from vorzimmer.webhooks.forms import words_of


@require_GET
def dispatch(request: Request, pk: UUID) -> HttpResponse:
    """The body as it was sent, and every attempt."""
    found = queries.get_dispatch(request.actor, pk)
    context = {
        "dispatch": found, "attempts": queries.attempts_of(found), "words": words_of(found.kind),
        "why_not": rules.replay(request.actor, found),
    }  # fmt: skip
    return render(request, "webhooks/dispatch.html", context)


@require_POST
def replay(request: Request, pk: UUID) -> HttpResponse:
    """Send it once more."""
    actions.replay_dispatch(actor=request.actor, dispatch=queries.get_dispatch(request.actor, pk))
    messages.success(request, _("It is on its way again, with the same id."))
    return redirect("webhooks:dispatch", pk)
