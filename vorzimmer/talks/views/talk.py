"""One talk: prepared, going on, or its notes corrected. Each part of the page is read again on its own."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from vorzimmer.foundation.pages import asked_part
from vorzimmer.people.requests import Request
from vorzimmer.talks import actions, queries, showing
from vorzimmer.talks.forms.holding import PointForm
from vorzimmer.talks.parts import PARTS
from vorzimmer.talks.private import note_of
from vorzimmer.talks.views.parts import SECTIONS, answer_part


@require_GET
def talk(request: Request, pk: UUID) -> HttpResponse:
    """Over, it is its minutes; `?correct=1` shows the notes again, until both have answered."""
    found = queries.get_talk(request.actor, pk)
    if asked_part(request) in SECTIONS:
        return answer_part(request, found, asked_part(request))
    correcting = found.is_held and bool(request.GET.get("correct"))
    if not found.is_open and not correcting:
        minutes = queries.current_minutes(found)
        return redirect("talks:minutes", minutes.pk) if minutes else redirect("talks:talks", found.engagement_id)
    context = showing.whole(request.actor, found, correcting)
    context |= {"private_note": note_of(request.actor, found), "point_form": PointForm()}
    return render(request, "talks/talk.html", context)


@require_POST
def begin(request: Request, pk: UUID) -> HttpResponse:
    """Now."""
    found = queries.get_talk(request.actor, pk)
    actions.begin_talk(actor=request.actor, talk=found)
    return redirect("talks:talk", pk)


@require_POST
def enter(request: Request, pk: UUID) -> HttpResponse:
    """The next part, or any other."""
    found = queries.get_talk(request.actor, pk)
    wanted = request.POST.get("part", "")
    if wanted in PARTS:
        actions.enter_part(actor=request.actor, talk=found, part=wanted)
    return redirect("talks:talk", pk)


@require_POST
def end(request: Request, pk: UUID) -> HttpResponse:
    """The minutes are there."""
    found = queries.get_talk(request.actor, pk)
    ended = actions.end_talk(actor=request.actor, talk=found)
    return redirect("talks:minutes", ended.minutes.pk)
