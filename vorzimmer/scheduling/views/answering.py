"""Somebody of the house who was asked answers: ticks what suits, takes a time, offers others, declines."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vorzimmer.people.requests import Request
from vorzimmer.scheduling import actions, queries
from vorzimmer.scheduling.forms.searches import CounterForm


@require_POST
def answer(request: Request, pk: UUID) -> HttpResponse:
    """One form, several buttons: `do` says which."""
    found = queries.get_search(request.actor, pk)
    mine = queries.own_part(request.actor, found)
    said: dict[str, Any] = {"actor": request.actor, "search": found, "participant": mine}
    words, do = request.POST.get("words", ""), request.GET.get("do") or request.POST.get("do", "answer")
    if do == "take":
        actions.accept_time(**said, slot=queries.get_slot(found, request.POST.get("slot", "")), comment=words)
    elif do == "counter":
        form = CounterForm(request.POST)
        if form.is_valid():
            actions.counter_times(**said, times=form.times, words=words)
        else:
            messages.error(request, _("Choose at least one time."))
            return redirect("scheduling:search", pk)
    elif do == "decline":
        actions.decline_times(**said, words=words)
    else:
        actions.answer_poll(**said, answers=answers_in(request), comment=words)
    messages.success(request, _("Thank you, your answer has been passed on."))
    return redirect("scheduling:search", pk)


def answers_in(request: HttpRequest) -> dict[UUID, str]:
    """`slot-<key>` → answer; what is no key is left out."""
    found: dict[UUID, str] = {}
    for name, value in request.POST.items():
        if name.startswith("slot-"):
            try:
                found[UUID(name[5:])] = str(value)
            except ValueError:
                continue
    return found
