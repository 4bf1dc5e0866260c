"""What the two decide."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from vorzimmer.foundation import moments
from vorzimmer.people.requests import Request
from vorzimmer.talks import actions, queries
from vorzimmer.talks.forms.holding import OutcomeForm
from vorzimmer.talks.rules import holding as rules
from vorzimmer.talks.views.parts import answer


@require_http_methods(["GET", "POST"])
def decide(request: Request, pk: UUID) -> HttpResponse:
    """Who does what by when, and what becomes of it."""
    talk = queries.get_talk(request.actor, pk)
    people = [talk.assistant, *talk.engagement.team.contacts]
    start = {"who": str(talk.assistant_id), "kind": "agreed", "point": request.GET.get("point", "")}
    points = queries.points_of(talk)
    named = next((str(each) for each in points if str(each.pk) == start["point"]), "")
    form = OutcomeForm(request.POST or None, people=people, points=points, initial=start | {"text": named})
    if request.method == "POST" and form.is_valid():
        actions.decide_in_talk(actor=request.actor, talk=talk, **form.said)
        messages.success(request, _("That is decided."))
        return redirect(_back(talk))
    context = {
        "talk": talk, "engagement": talk.engagement, "form": form, "why_not": rules.write(request.actor, talk),
        "today": moments.today(), "back_url": _back(talk),
    }  # fmt: skip
    return render(request, "talks/decide.html", context, status=422 if request.method == "POST" else 200)


@require_POST
def tick(request: Request, pk: UUID) -> HttpResponse:
    """Done, or open again; pressed twice it stays as it was meant."""
    outcome = queries.get_outcome(request.actor, pk)
    done = request.POST.get("done") == "yes"
    if done != (outcome.done_at is not None):
        verb = actions.tick_outcome if done else actions.untick_outcome
        verb(actor=request.actor, outcome=outcome)
    if request.POST.get("back") == "minutes" and not outcome.talk.is_open:
        return redirect("talks:talk", outcome.talk_id)
    here = request.POST.get("on", "") == str(outcome.talk_id)
    coming = None if here else queries.coming_talk(outcome.talk.engagement)
    return answer(request, coming or outcome.talk, "outcomes")


@require_POST
def drop(request: Request, pk: UUID) -> HttpResponse:
    """It was none."""
    outcome = queries.get_outcome(request.actor, pk)
    talk = outcome.talk
    actions.drop_outcome(actor=request.actor, outcome=outcome)
    return answer(request, talk, "outcomes")


def _back(talk: Any) -> str:
    place = reverse("talks:talk", args=[talk.pk])
    return f"{place}?correct=1#outcomes" if talk.is_held else f"{place}#outcomes"
