"""Doing something in the client's name: what will happen is said on the button, then it is kept or asked for."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from vorzimmer.agreements import actions, queries
from vorzimmer.agreements.forms.deeds import ActForm, CostForm
from vorzimmer.agreements.rules import deeds as rules
from vorzimmer.agreements.views.approvals import PART, part_approvals
from vorzimmer.agreements.views.outcomes import Outcome, outcome_of
from vorzimmer.foundation.pages import asked_part
from vorzimmer.journal.authority import Answer
from vorzimmer.people.requests import Request
from vorzimmer.tasks.queries import get_task

FORM = "act-form"
FIRST = "book"


@require_http_methods(["GET", "POST"])
def record(request: Request, pk: UUID) -> HttpResponse:
    """The form in its fold or as a page; sent, it is done, asked for, or said why neither."""
    task = get_task(request.actor, pk)
    currency = queries.currency_of(task.engagement)
    if request.method == "GET":
        form = ActForm(currency=currency, initial={"act": FIRST} | request.GET.dict())
        said = outcome_of(request.actor, task, {"act": form.initial["act"]})
        return _form(request, task, form, said)
    form = ActForm(request.POST, currency=currency)
    if not form.is_valid():
        return _form(request, task, form, outcome_of(request.actor, task, _typed(form)))
    said = outcome_of(request.actor, task, form.facts())
    form.stops = said.verdict.stops
    wants_asking = "ask" in request.POST and said.verdict.answer is not Answer.OUTSIDE
    if wants_asking and form.refuses_silence():
        return _form(request, task, form, said)
    if wants_asking:
        actions.ask_approval(actor=request.actor, about=task, **form.facts(), **form.asking())
        messages.success(request, _("The client decides. You are told at once."))
    elif said.verdict.stops:
        return _form(request, task, form, said)
    else:
        actions.do_act(actor=request.actor, task=task, **form.facts())
    return _again(request, pk)


@require_GET
def outcome(request: Request, pk: UUID) -> HttpResponse:
    """While act and amount are being chosen: what will happen, as the button."""
    task = get_task(request.actor, pk)
    currency = queries.currency_of(task.engagement)
    form = ActForm(request.GET, currency=currency)
    form.is_valid()
    context = {
        "task": task,
        "form": ActForm(currency=currency, initial=request.GET.dict()),
        "said": outcome_of(request.actor, task, _typed(form)),
    }
    return render(request, "agreements/act_send.html", context)


@require_POST
def use_approval(request: Request, pk: UUID) -> HttpResponse:
    """What was approved is done: kept as a deed with the amount it cost in the end."""
    approval = queries.get_approval(request.actor, pk)
    if approval.task is None:
        return redirect("agreements:approval", pk)
    form = CostForm(request.POST, currency=approval.currency)
    if not form.is_valid():
        messages.error(request, form.why_not)
        return _again(request, approval.task.pk)
    cost = form.cleaned_data["amount_cents"]
    task = get_task(request.actor, approval.task.pk)
    actions.do_act(
        actor=request.actor, task=task, act=approval.act, what=approval.what, person=approval.person, recurring=approval.recurring,
        amount_cents=approval.amount_cents if cost is None else cost, approval=approval,
    )  # fmt: skip
    return _again(request, task.pk)


@require_POST
def take_back(request: Request, pk: UUID) -> HttpResponse:
    """It was not done after all."""
    deed = queries.get_deed(request.actor, pk)
    actions.take_back_act(actor=request.actor, deed=deed)
    return _again(request, deed.task_id)


def _typed(form: ActForm) -> dict[str, Any]:
    """What can be asked about already, while other fields are still wrong."""
    said = form.cleaned_data
    return {
        "act": said.get("act") or FIRST,
        "amount_cents": said.get("amount_cents"),
        "person": said.get("person", ""),
        "recurring": said.get("recurring", False),
    }


def _form(request: Request, task: Any, form: ActForm, said: Outcome) -> HttpResponse:
    status = 422 if form.is_bound else 200
    if asked_part(request) == PART:
        context = part_approvals(request.actor, task, form, said=said)
        return render(request, "agreements/approvals.html", context | {"said": said}, status=status)
    context = {"task": task, "form": form, "said": said, "why_not": rules.do_act(request.actor, task)}
    template = "agreements/act_form.html" if asked_part(request) == FORM else "agreements/act_page.html"
    return render(request, template, context, status=status)


def _again(request: Request, pk: UUID) -> HttpResponse:
    if asked_part(request) != PART:
        return redirect("screens:task", pk)
    return render(request, "agreements/approvals.html", part_approvals(request.actor, get_task(request.actor, pk)))
