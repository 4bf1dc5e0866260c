"""What whoever arranges does on the page: offer, book, choose, remind, move, call off; and the client's own yes."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from vorzimmer.agreements import actions as agreements
from vorzimmer.foundation.pages import render_page
from vorzimmer.people.requests import Request
from vorzimmer.scheduling import actions, polite, queries
from vorzimmer.scheduling.forms.searches import OfferForm
from vorzimmer.scheduling.rules import searches as rules

from .searches import page_context


@require_POST
def offer(request: Request, pk: UUID) -> HttpResponse:
    """To those who take part; they get their letters."""
    found = queries.get_search(request.actor, pk)
    form = OfferForm(request.POST)
    if not form.is_valid():
        return render_page(request, "scheduling/search.html", page_context(request, found, form), status=422)
    said = form.cleaned_data
    actions.offer_times(
        actor=request.actor, search=found, times=tuple(form.times), way=said["way"], deadline=said["deadline"],
        words=said["words"], hides=said["hides"], hold=said["hold"],
    )  # fmt: skip
    messages.success(request, _("Offered. You hear as soon as there is an answer."))
    return redirect("scheduling:search", pk)


@require_POST
def book(request: Request, pk: UUID) -> HttpResponse:
    """The first of the chosen times becomes the appointment, without asking."""
    found = queries.get_search(request.actor, pk)
    form = OfferForm(request.POST)
    if not form.is_valid():
        return render_page(request, "scheduling/search.html", page_context(request, found, form), status=422)
    actions.book_time(actor=request.actor, search=found, starts_at=form.times[0])
    return redirect("scheduling:search", pk)


@require_POST
def choose(request: Request, pk: UUID) -> HttpResponse:
    """Decide for a time."""
    found = queries.get_search(request.actor, pk)
    actions.choose_time(actor=request.actor, search=found, slot=queries.get_slot(found, request.POST.get("slot", "")))
    return redirect("scheduling:search", pk)


@require_POST
def confirm(request: Request, pk: UUID) -> HttpResponse:
    """The client's yes to the time that was taken: through the request for approval, where there is one."""
    found = queries.get_search(request.actor, pk)
    if not found.waits_for_approval or found.chosen is None:
        return redirect("scheduling:search", pk)
    if found.approval is not None and found.approval.is_open:
        agreements.approve(actor=request.actor, approval=found.approval)
    else:
        actions.agree_time(actor=request.actor, engagement=found.engagement, slot=found.chosen)
    return redirect("scheduling:search", pk)


@require_POST
def remind(request: Request, pk: UUID) -> HttpResponse:
    """Once more to those whose answer is missing."""
    actions.remind_participants(actor=request.actor, search=queries.get_search(request.actor, pk))
    messages.success(request, _("They have been reminded."))
    return redirect("scheduling:search", pk)


@require_http_methods(["GET", "POST"])
def move(request: Request, pk: UUID) -> HttpResponse:
    """Another time: first the words, then the times."""
    found = queries.get_search(request.actor, pk)
    if request.method == "POST":
        actions.move_search(actor=request.actor, search=found, words=request.POST.get("words", ""))
        return redirect("scheduling:search", pk)
    return _asked(request, found, polite.to_move, rules.move(request.actor, found), "scheduling/move.html")


@require_http_methods(["GET", "POST"])
def cancel(request: Request, pk: UUID) -> HttpResponse:
    """Call it off, politely."""
    found = queries.get_search(request.actor, pk)
    if request.method == "POST":
        actions.cancel_search(actor=request.actor, search=found, words=request.POST.get("words", ""))
        messages.success(request, _("Called off. Those who were asked have been told."))
        return redirect("scheduling:search", pk)
    return _asked(request, found, polite.to_cancel, rules.cancel(request.actor, found), "scheduling/cancel.html")


@require_POST
def revoke(request: Request, pk: UUID) -> HttpResponse:
    """The link opens nothing any more."""
    found = queries.get_participant(request.actor, pk)
    actions.revoke_link(actor=request.actor, search=found.search, participant=found)
    messages.success(request, _("The link of %(guest)s no longer works.") % {"guest": found.name})
    return redirect("scheduling:search", found.search_id)


@require_POST
def renew(request: Request, pk: UUID) -> HttpResponse:
    """A new link by mail; the old one is dead."""
    found = queries.get_participant(request.actor, pk)
    actions.renew_link(actor=request.actor, search=found.search, participant=found)
    messages.success(request, _("%(guest)s gets a new link by mail.") % {"guest": found.name})
    return redirect("scheduling:search", found.search_id)


def _asked(request: Request, found: Any, suggested: Callable[..., str], why_not: object, page: str) -> HttpResponse:
    people = queries.table_of(found).people
    context = {
        "search": found, "words": suggested(found, people), "why_not": why_not, "people": people,
        "moved_often": found.moved >= rules.MOST_MOVES,
    }  # fmt: skip
    return render(request, page, context)
