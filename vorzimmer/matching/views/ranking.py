"""Who fits a need, and asking them."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from vorzimmer.foundation.pages import render_page
from vorzimmer.matching import actions, queries
from vorzimmer.matching.rules import needs, suggestions
from vorzimmer.people.requests import Request

MORE = 60


@require_GET
def ranking(request: Request, pk: UUID) -> HttpResponse:
    """Everybody who assists, best first, with every reason; for the coordination."""
    need = queries.get_need(request.actor, pk)
    if needs.arrange(request.actor, need):
        raise Http404
    shown = MORE if request.GET.get("more") else queries.SHOWN
    found = queries.ranking_of(need, shown)
    context = {
        "need": need, "ranking": found, "asked": found.asked, "most": suggestions.MOST,
        "may_ask": suggestions.suggest(request.actor, need) is None and found.asked < suggestions.MOST,
        "more": shown < MORE and (found.fitting_count > shown or found.count - found.fitting_count > shown),
    }  # fmt: skip
    return render_page(request, "matching/ranking.html", context)


@require_POST
def suggest(request: Request, pk: UUID) -> HttpResponse:
    """Put somebody on the shortlist and ask them."""
    need = queries.get_need(request.actor, pk)
    try:
        key = UUID(request.POST.get("profile", ""))
    except ValueError as wrong:
        raise BadRequest("profile") from wrong
    actor = request.actor
    profile = queries.get_profile(actor, key)
    words = request.POST.get("words", "")[:500]
    actions.suggest_assistant(actor=actor, need=need, profile=profile, words=words)
    messages.success(request, _("%(person)s has been asked.") % {"person": profile.name})
    return redirect("matching:ranking" if request.POST.get("stay") else "matching:need", pk)


@require_POST
def accept(request: Request, pk: UUID) -> HttpResponse:
    """I would like to."""
    entry = queries.get_shortlist_entry(request.actor, pk)
    actions.accept_suggestion(actor=request.actor, entry=entry)
    messages.success(request, _("Good. The client reads your profile, and you get to know each other next."))
    return redirect("matching:need", entry.need_id)


@require_POST
def decline(request: Request, pk: UUID) -> HttpResponse:
    """Not this time."""
    entry = queries.get_shortlist_entry(request.actor, pk)
    actions.decline_suggestion(actor=request.actor, entry=entry)
    messages.success(request, _("All right. It counts nowhere, and the client does not hear of it."))
    return redirect("matching:needs")


@require_POST
def withdraw(request: Request, pk: UUID) -> HttpResponse:
    """Take somebody off the shortlist."""
    entry = queries.get_shortlist_entry(request.actor, pk)
    actions.withdraw_suggestion(actor=request.actor, entry=entry)
    return redirect("matching:need", entry.need_id)
