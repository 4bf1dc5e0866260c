"""Rating a finished task."""

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from vorzimmer.people.requests import Request
from vorzimmer.tasks import actions, queries
from vorzimmer.tasks.forms.deliveries import RatingForm
from vorzimmer.tasks.views.delivery_part import answer_part


@require_POST
def rate(request: Request, pk: UUID) -> HttpResponse:
    """Two taps, and perhaps a sentence."""
    task = queries.get_task(request.actor, pk)
    form = RatingForm(request.POST, auto_id="rating-%s")
    if not form.is_valid():
        return answer_part(request, pk, rating=form)
    actions.rate_task(actor=request.actor, task=task, **form.cleaned_data)
    return answer_part(request, pk)
