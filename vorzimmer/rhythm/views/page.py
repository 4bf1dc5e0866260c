"""The tab of an engagement: `rhythm:rhythm`."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_POST

from vorzimmer.engagements.queries import get_engagement
from vorzimmer.foundation import clock
from vorzimmer.foundation.pages import render_page
from vorzimmer.people.requests import Request
from vorzimmer.rhythm import actions
from vorzimmer.rhythm.overview import part_rhythm
from vorzimmer.rhythm.pulse_page import part_pulse
from vorzimmer.rhythm.sides import belongs
from vorzimmer.rhythm.timing import day_there


@require_GET
def rhythm(request: Request, pk: UUID) -> HttpResponse:
    """Everything for the two sides; for those who look after it only what both let them see."""
    engagement = get_engagement(request.actor, pk)
    if not belongs(request.actor, engagement):
        return render_page(request, "rhythm/from_outside.html", part_pulse(request.actor, engagement))
    return render_page(request, "rhythm/rhythm.html", part_rhythm(request.actor, engagement))


@require_POST
def prepare(request: Request, pk: UUID) -> HttpResponse:
    """Now, on no fixed day."""
    engagement = get_engagement(request.actor, pk)
    today = day_there(request.actor.membership, clock.now())
    kind = request.POST.get("kind", "morning")
    made = actions.prepare_check_in(actor=request.actor, engagement=engagement, kind=kind, on=today)
    return redirect("rhythm:check_in", made.check_in.pk)
