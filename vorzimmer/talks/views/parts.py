"""Answers with one part of a talk's page: the part that changed, and nothing else."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from vorzimmer.foundation.pages import asked_part
from vorzimmer.people.requests import Request
from vorzimmer.talks import queries, showing
from vorzimmer.talks.parts import PARTS
from vorzimmer.talks.private import note_of

SECTIONS = (*PARTS, "outcomes", "feedback", "talk_state")


def answer(
    request: Request, talk: Any, part: str, more: dict[str, Any] | None = None, status: int = 200
) -> HttpResponse:
    """The part under htmx; otherwise back to the page. `more`: a form that was not right, and what was typed."""
    if asked_part(request) == part or more:
        return answer_part(request, talk, part, more, status)
    where = f"?correct=1#{part}" if talk.is_held else f"#{part}"
    return redirect(reverse("talks:talk", args=[talk.pk]) + where)


def answer_part(
    request: Request, talk: Any, part: str, more: dict[str, Any] | None = None, status: int = 200
) -> HttpResponse:
    """One part of the page, read from the start; without htmx the whole page with it.

    Over, a page that was open all the time says so; only whoever corrects writes on.
    """
    actor, correcting = request.actor, talk.is_held and (request.method == "POST" or bool(request.GET.get("correct")))
    if more and not asked_part(request):
        whole = showing.whole(actor, talk, correcting) | {"private_note": note_of(actor, talk)}
        whole["sections"] = [showing.section(actor, talk, each, more if each == part else None) for each in PARTS]
        return render(request, "talks/talk.html", whole, status=status)
    context = showing.frame(actor, talk, correcting)
    if part in PARTS:
        context["section"] = showing.section(actor, talk, part, more)
    elif part == "outcomes":
        context |= showing.outcomes(actor, talk)
    elif part == "feedback":
        context |= showing.said(actor, talk)
    else:
        context |= showing.where(actor, talk, queries.points_of(talk))
    template = "section" if part in PARTS else part
    return render(request, f"talks/{template}.html", context, status=status)
