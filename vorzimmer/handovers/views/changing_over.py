"""From a plan into daily work: a step as a task, a series that goes to the new lead."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vorzimmer.handovers import actions, queries, work
from vorzimmer.people.requests import Request
from vorzimmer.planning.queries import get_series


@require_POST
def make_task(request: Request, pk: UUID) -> HttpResponse:
    """A draft with the words of the step, on its own page."""
    step = queries.get_plan_step(request.actor, pk)
    made = actions.make_task_of_step(actor=request.actor, step=step).task
    messages.success(request, _("Kept as a draft. Only you can see it."))
    return redirect("screens:task", made.pk)


@require_POST
def give_series(request: Request, pk: UUID) -> HttpResponse:
    """Its tasks go to whoever leads, from the next date on."""
    series = get_series(request.actor, pk)
    work.give_series_to_lead(request.actor, series)
    messages.success(request, _("From the next date on it goes to whoever leads."))
    return redirect("handovers:plan", series.engagement_id)
