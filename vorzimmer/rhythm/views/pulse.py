"""The question of the week, how it goes, and thanks."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from vorzimmer.engagements.queries import get_engagement
from vorzimmer.people.requests import Request
from vorzimmer.rhythm import actions, queries
from vorzimmer.rhythm.forms.times import PulseForm, ThanksForm
from vorzimmer.rhythm.pulse_page import part_pulse
from vorzimmer.rhythm.sides import belongs


@require_GET
def pulse(request: Request, pk: UUID) -> HttpResponse:
    """One's own answers, and the trend of both where both have answered."""
    engagement = get_engagement(request.actor, pk)
    return render(request, "rhythm/pulse.html", part_pulse(request.actor, engagement))


@require_POST
def answer(request: Request, pk: UUID) -> HttpResponse:
    """One of five."""
    question = queries.get_pulse_question(request.actor, pk)
    form = PulseForm(request.POST)
    if not form.is_valid():
        context = part_pulse(request.actor, question.engagement) | {"wrong": form}
        return render(request, "rhythm/pulse.html", context, status=422)
    actions.answer_pulse(actor=request.actor, pulse_question=question, **form.cleaned_data)
    messages.success(request, _("Thank you. Only you see your answer."))
    return _back(request, question.engagement_id, "rhythm:pulse")


@require_POST
def skip(request: Request, pk: UUID) -> HttpResponse:
    """Gone for this week."""
    question = queries.get_pulse_question(request.actor, pk)
    actions.skip_pulse(actor=request.actor, pulse_question=question)
    return _back(request, question.engagement_id, "rhythm:rhythm")


def _back(request: Request, engagement: UUID, otherwise: str) -> HttpResponse:
    """To where it was tapped."""
    back = request.POST.get("back", "")
    if back == "today":
        return redirect("screens:today")
    return redirect("rhythm:rhythm" if back == "rhythm" else otherwise, engagement)


@require_POST
def share(request: Request, pk: UUID) -> HttpResponse:
    """Let the coordination see the trend, or not any more."""
    engagement = get_engagement(request.actor, pk)
    verb = actions.share_trend if request.POST.get("share") == "yes" else actions.hide_trend
    verb(actor=request.actor, engagement=engagement)
    return redirect("rhythm:pulse", pk)


@require_http_methods(["GET", "POST"])
def thank(request: Request, pk: UUID) -> HttpResponse:
    """All thanks of the engagement, and one more."""
    engagement = get_engagement(request.actor, pk)
    people = [*engagement.team.assistants, *engagement.team.contacts]
    others = [one for one in people if one.pk != request.actor.id]
    form = ThanksForm(request.POST or None, people=others)
    if request.method == "POST" and form.is_valid():
        actions.say_thanks(actor=request.actor, engagement=engagement, **form.cleaned_data)
        messages.success(request, _("%(who)s hears of it.") % {"who": form.cleaned_data["to"].user.first_name})
        return redirect("rhythm:rhythm", pk)
    mine = belongs(request.actor, engagement)
    context = {"engagement": engagement, "form": form, "belongs": mine, "people": others}
    context["thanks"] = queries.thanks_in(engagement) if mine else []
    return render(request, "rhythm/thanks.html", context, status=422 if request.method == "POST" else 200)
