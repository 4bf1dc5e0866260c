"""How often the two talk, and who else reads the minutes."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from vorzimmer.engagements.queries import get_engagement
from vorzimmer.people.requests import Request
from vorzimmer.talks import actions, queries
from vorzimmer.talks.forms.arranging import SeriesForm, series_start
from vorzimmer.talks.offering import is_offer
from vorzimmer.talks.rules import arranging as rules


@require_http_methods(["GET", "POST"])
def keep(request: Request, pk: UUID) -> HttpResponse:
    """The rhythm of the talks."""
    engagement = get_engagement(request.actor, pk)
    series = queries.series_of(engagement)
    form = SeriesForm(request.POST or None, initial=series_start(series))
    if request.method == "POST" and form.is_valid():
        actions.keep_series(actor=request.actor, engagement=engagement, **form.said)
        messages.success(request, _("The rhythm is set. The next talk has been proposed."))
        return redirect("talks:talks", pk)
    context = {
        "engagement": engagement, "series": series, "form": form, "is_offer": is_offer(engagement),
        "why_not": rules.arrange(request.actor, engagement),
    }  # fmt: skip
    return render(request, "talks/series.html", context, status=422 if request.method == "POST" else 200)


@require_POST
def pause(request: Request, pk: UUID) -> HttpResponse:
    """Let it rest, or go on; pressed twice it stays as it was meant."""
    series = queries.get_series_in(request.actor, pk)
    rests = request.POST.get("rest") == "yes"
    if rests != series.is_paused:
        verb = actions.pause_talks if rests else actions.resume_talks
        verb(actor=request.actor, talk_series=series)
    return redirect("talks:talks", pk)


@require_POST
def show(request: Request, pk: UUID) -> HttpResponse:
    """Whether this side would let supervision and coordination read the minutes."""
    series = queries.get_series_in(request.actor, pk)
    verb = actions.show_minutes if request.POST.get("show") == "yes" else actions.hide_minutes
    verb(actor=request.actor, talk_series=series)
    return redirect("talks:talks", pk)
