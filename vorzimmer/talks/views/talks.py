"""The talks of an engagement: which comes next, and what was said in those before."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from vorzimmer.engagements.queries import get_engagement
from vorzimmer.foundation import moments
from vorzimmer.foundation.pages import render_page
from vorzimmer.people.requests import Request
from vorzimmer.talks import actions, queries
from vorzimmer.talks.forms.arranging import MomentForm
from vorzimmer.talks.overview import overview
from vorzimmer.talks.rules import arranging as rules


@require_GET
def talk_list(request: Request, pk: UUID) -> HttpResponse:
    """The next talk first, then the others; for whoever looks after the engagement the minutes, where both want it."""
    engagement = get_engagement(request.actor, pk)
    return render_page(request, "talks/talks.html", overview(request.actor, engagement))


@require_http_methods(["GET", "POST"])
def arrange(request: Request, pk: UUID) -> HttpResponse:
    """An extra talk."""
    engagement = get_engagement(request.actor, pk)
    form = MomentForm(request.POST or None, initial={"day": moments.today(), "at": "10:00", "minutes": "45"})
    if request.method == "POST" and form.is_valid():
        made = actions.arrange_talk(actor=request.actor, engagement=engagement, **form.said).talk
        messages.success(request, _("The talk stands in your calendars. The other has been told."))
        return redirect("talks:talk", made.pk)
    context = {"engagement": engagement, "form": form, "why_not": rules.arrange(request.actor, engagement)}
    return _form_page(request, "talks/arrange.html", context)


@require_http_methods(["GET", "POST"])
def move(request: Request, pk: UUID) -> HttpResponse:
    """Another day or time."""
    talk = queries.get_talk(request.actor, pk)
    there = moments.local(talk.starts_at)
    start = {"day": there.date(), "at": there.time(), "minutes": str(talk.minutes)}
    form = MomentForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        actions.move_talk(actor=request.actor, talk=talk, **form.said)
        messages.success(request, _("The talk is moved. The other has been told."))
        return redirect("talks:talk", pk)
    context = {
        "engagement": talk.engagement, "talk": talk, "form": form, "why_not": rules.move(request.actor, talk),
    }  # fmt: skip
    return _form_page(request, "talks/arrange.html", context)


@require_POST
def skip(request: Request, pk: UUID) -> HttpResponse:
    """It does not take place, and nobody asks why."""
    talk = queries.get_talk(request.actor, pk)
    actions.skip_talk(actor=request.actor, talk=talk)
    undo = "" if rules.restore(request.actor, talk) else f"undo:{reverse('talks:restore', args=[pk])}"
    messages.success(request, _("The talk is left out. Its points wait for the next one."), extra_tags=undo)
    return redirect("talks:talks", talk.engagement_id)


@require_POST
def restore(request: Request, pk: UUID) -> HttpResponse:
    """It takes place after all."""
    talk = queries.get_talk(request.actor, pk)
    actions.restore_talk(actor=request.actor, talk=talk)
    messages.success(request, _("The talk takes place."))
    return redirect("talks:talk", pk)


def _form_page(request: Request, template: str, context: dict[str, Any]) -> HttpResponse:
    return render(request, template, context, status=422 if request.method == "POST" else 200)
