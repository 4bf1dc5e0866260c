"""Results: handing over, looking at, deciding about, taking a decision back."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_POST

from vorzimmer.foundation.pages import asked_part
from vorzimmer.people.requests import Request
from vorzimmer.tasks import actions, queries
from vorzimmer.tasks.forms.deliveries import ChangesForm, DeliveryForm, ReviewForm
from vorzimmer.tasks.views.delivery_part import PART, answer_card, answer_part, part_deliveries

__all__ = ["part_deliveries"]


@require_GET
def deliveries(request: Request, pk: UUID) -> HttpResponse:
    """The part as it is now; without htmx the page it belongs to."""
    if asked_part(request) != PART:
        return redirect("screens:task", queries.get_task(request.actor, pk).pk)
    return answer_part(request, pk)


@require_GET
def card(request: Request, pk: UUID) -> HttpResponse:
    """One result as it stands on Today; without htmx the task it belongs to."""
    return answer_card(request, pk)


@require_POST
def deliver(request: Request, pk: UUID) -> HttpResponse:
    """Hand over a result or show an interim one."""
    task = queries.get_task(request.actor, pk)
    kind, typist = queries.kind_of(task), queries.typist_of(request.actor)
    form = DeliveryForm(request.POST, request.FILES, actor=request.actor, kind=kind, typist=typist)
    if not form.is_valid():
        return answer_part(request, pk, delivery=form)
    said = form.cleaned_data
    if said["interim"]:
        actions.deliver_interim(
            actor=request.actor,
            task=task,
            text=said["text"],
            files=said["files"],
            please_look=said["please_look"],
            fields=form.results.values,
        )
    else:
        actions.deliver(
            actor=request.actor, task=task, text=said["text"], files=said["files"],
            checked=said.get("checked", []), deviation=said["deviation"],
            fields=form.results.values,
        )  # fmt: skip
    return answer_part(request, pk)


@require_POST
def approve(request: Request, pk: UUID) -> HttpResponse:
    """The result is as it should be."""
    delivery = queries.get_delivery(request.actor, pk)
    actions.approve_delivery(actor=request.actor, delivery=delivery)
    return answer_card(request, pk)


@require_POST
def take_back(request: Request, pk: UUID) -> HttpResponse:
    """The approval was a slip."""
    delivery = queries.get_delivery(request.actor, pk)
    actions.take_back_approval(actor=request.actor, delivery=delivery)
    return answer_card(request, pk)


@require_POST
def request_changes(request: Request, pk: UUID) -> HttpResponse:
    """The result should be different."""
    delivery = queries.get_delivery(request.actor, pk)
    form = ChangesForm(request.POST, auto_id=f"changes-{pk}-%s")
    if not form.is_valid():
        return answer_card(request, pk, changes=form)
    actions.request_changes(actor=request.actor, delivery=delivery, **form.cleaned_data)
    return answer_card(request, pk)


@require_POST
def review(request: Request, pk: UUID) -> HttpResponse:
    """The interim result was looked at."""
    delivery = queries.get_delivery(request.actor, pk)
    form = ReviewForm(request.POST, auto_id=f"review-{pk}-%s")
    if not form.is_valid():
        return answer_card(request, pk, review=form)
    actions.review_interim(actor=request.actor, delivery=delivery, remark=form.cleaned_data["remark"])
    return answer_card(request, pk)
