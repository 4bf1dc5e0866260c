"""Requests for approval: the part of a task's page, a page of each, and deciding wherever it is shown."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from vorzimmer.agreements import actions, queries
from vorzimmer.agreements.forms.deeds import ActForm, LimitForm, RefuseForm
from vorzimmer.agreements.rules import deeds as deed_rules
from vorzimmer.agreements.views.approval_cards import approval_card
from vorzimmer.foundation.pages import asked_part, render_page
from vorzimmer.people.actor import Actor
from vorzimmer.people.requests import Request
from vorzimmer.tasks.queries import get_task

PART = "approvals"


@require_GET
def approvals(request: Request, pk: UUID) -> HttpResponse:
    """The part as it is now; without htmx the page it belongs to."""
    task = get_task(request.actor, pk)
    if asked_part(request) != PART:
        return redirect("screens:task", pk)
    return render(request, "agreements/approvals.html", part_approvals(request.actor, task))


@require_GET
def approval(request: Request, pk: UUID) -> HttpResponse:
    """One request with everything that can be answered: where mails and notifications lead."""
    return _page(request, pk)


@require_POST
def approve(request: Request, pk: UUID) -> HttpResponse:
    """It may be done."""
    actions.approve(actor=request.actor, approval=queries.get_approval(request.actor, pk))
    return after(request, pk)


@require_POST
def limit(request: Request, pk: UUID) -> HttpResponse:
    """It may be done, up to another limit."""
    asked = queries.get_approval(request.actor, pk)
    form = LimitForm(request.POST, auto_id=f"approval-{pk}-%s", currency=asked.currency)
    if not form.is_valid():
        return after(request, pk, form)
    actions.approve_with_limit(actor=request.actor, approval=asked, **form.cleaned_data)
    return after(request, pk)


@require_POST
def refuse(request: Request, pk: UUID) -> HttpResponse:
    """It is not done."""
    asked = queries.get_approval(request.actor, pk)
    form = RefuseForm(request.POST, auto_id=f"approval-{pk}-%s-no")
    if not form.is_valid():
        return after(request, pk, form)
    actions.refuse_approval(actor=request.actor, approval=asked, **form.cleaned_data)
    return after(request, pk)


@require_POST
def withdraw(request: Request, pk: UUID) -> HttpResponse:
    """Nobody has to decide any more."""
    actions.withdraw_approval(actor=request.actor, approval=queries.get_approval(request.actor, pk))
    return after(request, pk)


@require_POST
def from_now_on(request: Request, pk: UUID) -> HttpResponse:
    """Approved, and the next version of the agreement is drafted: it is read and offered there."""
    asked = queries.get_approval(request.actor, pk)
    actions.propose_from_now_on(actor=request.actor, approval=asked)
    said = _("It is approved. What would hold from now on is in the next version: read it, then offer it.")
    messages.success(request, said)
    return redirect("agreements:agreement", asked.engagement_id)


def after(request: Request, pk: UUID, typed: Any = None) -> HttpResponse:
    """Whatever htmx wants replaced, read again: the part, one card, or the page."""
    asked = queries.get_approval(request.actor, pk)
    part, status = asked_part(request), 422 if typed else 200
    if part == PART and asked.task is not None:
        task = get_task(request.actor, asked.task.pk)
        context = part_approvals(request.actor, task, typed=typed, about=pk)
        return render(request, "agreements/approvals.html", context, status=status)
    if part == f"approval-{pk}":
        context = {"card": approval_card(request.actor, asked, typed=typed)}
        return render(request, "agreements/approval_card.html", context, status=status)
    if typed is None and not part:
        place = ("screens:task", asked.task_id) if asked.task_id else ("agreements:approval", pk)
        return redirect(*place)
    return _page(request, pk, typed)


def _page(request: Request, pk: UUID, typed: Any = None) -> HttpResponse:
    asked = queries.get_approval(request.actor, pk)
    card = approval_card(request.actor, asked, target="approval_page", typed=typed)
    context = {"card": card, "approval": asked}
    return render_page(request, "agreements/approval_page.html", context, status=422 if typed else 200)


def part_approvals(
    actor: Actor, task: Any, form: ActForm | None = None, *, typed: Any = None, about: UUID | None = None, **more: Any
) -> dict[str, Any]:
    """What the part needs. `form` is an act that was not accepted, `typed` an answer to the request `about`."""
    found = queries.in_the_name(task)

    def cards(asked: list[Any]) -> list[Any]:
        return [
            approval_card(actor, each, target=PART, place=False, typed=typed if each.pk == about else None)
            for each in asked
        ]

    return {
        "task": task,
        "approvals": {
            "topic": f"task-{task.pk}:approvals",
            "waiting": cards(found.waiting),
            "granted": found.granted,
            "settled": found.settled,
            "deeds": [(deed, deed_rules.take_back_act(actor, deed) is None) for deed in found.deeds],
            "form": form,
            "why_not": deed_rules.do_act(actor, task),
            **more,
        },
    }
