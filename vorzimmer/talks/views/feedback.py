"""What one says to the other."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from vorzimmer.people.requests import Request
from vorzimmer.talks import actions, queries
from vorzimmer.talks.forms.holding import FeedbackForm
from vorzimmer.talks.rules import holding as rules
from vorzimmer.talks.showing import other_of
from vorzimmer.talks.views.parts import answer


@require_http_methods(["GET", "POST"])
def give(request: Request, pk: UUID) -> HttpResponse:
    """Observation, effect, wish; or simply thanks."""
    talk = queries.get_talk(request.actor, pk)
    form = FeedbackForm(request.POST or None, initial={"kind": request.GET.get("kind", "thanks")})
    if request.method == "POST" and form.is_valid():
        given = actions.give_feedback(actor=request.actor, talk=talk, **form.cleaned_data).feedback
        waits = not given.is_thanks and not talk.is_running
        words = _("Kept. It is read when the talk begins.") if waits else _("Said.")
        messages.success(request, words)
        return redirect("talks:talk", pk)
    context = {
        "talk": talk, "engagement": talk.engagement, "form": form, "other": other_of(request.actor, talk),
        "why_not": rules.give(request.actor, talk),
    }  # fmt: skip
    return render(request, "talks/give_feedback.html", context, status=422 if request.method == "POST" else 200)


@require_POST
def take_back(request: Request, pk: UUID) -> HttpResponse:
    """Not said after all."""
    feedback = queries.get_feedback(request.actor, pk)
    talk = feedback.talk
    actions.take_back_feedback(actor=request.actor, feedback=feedback)
    return answer(request, talk, "feedback")
