"""Complaining about a task, and settling it."""

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from vorzimmer.people.requests import Request
from vorzimmer.tasks import actions, queries
from vorzimmer.tasks.forms.complaints import ComplaintForm, OfferForm, RefusalForm, SettlementForm
from vorzimmer.tasks.views.delivery_part import answer_part


@require_POST
def complain(request: Request, pk: UUID) -> HttpResponse:
    """Something went wrong that rework does not put right."""
    task = queries.get_task(request.actor, pk)
    form = ComplaintForm(request.POST, auto_id="complaint-%s")
    if not form.is_valid():
        return answer_part(request, pk, complaint=form)
    actions.complain(actor=request.actor, task=task, **form.cleaned_data)
    return answer_part(request, pk)


@require_POST
def offer(request: Request, pk: UUID) -> HttpResponse:
    """What puts it right."""
    complaint = queries.get_complaint(request.actor, pk)
    form = OfferForm(request.POST, auto_id="offer-%s")
    if not form.is_valid():
        return answer_part(request, complaint.task_id, offer=form)
    actions.offer_settlement(actor=request.actor, complaint=complaint, **form.cleaned_data)
    return answer_part(request, complaint.task_id)


@require_POST
def refuse(request: Request, pk: UUID) -> HttpResponse:
    """That does not put it right."""
    complaint = queries.get_complaint(request.actor, pk)
    form = RefusalForm(request.POST, auto_id="refusal-%s")
    if not form.is_valid():
        return answer_part(request, complaint.task_id, refusal=form)
    actions.refuse_settlement(actor=request.actor, complaint=complaint, **form.cleaned_data)
    return answer_part(request, complaint.task_id)


@require_POST
def settle(request: Request, pk: UUID) -> HttpResponse:
    """How it ended."""
    complaint = queries.get_complaint(request.actor, pk)
    form = SettlementForm(request.POST, auto_id="settlement-%s")
    if not form.is_valid():
        return answer_part(request, complaint.task_id, settlement=form)
    actions.settle_complaint(actor=request.actor, complaint=complaint, **form.cleaned_data)
    return answer_part(request, complaint.task_id)
