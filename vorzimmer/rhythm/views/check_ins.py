"""One morning, evening or week: the page where mails lead, and everything done with the whole."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from vorzimmer.foundation.pages import asked_part, render_page
from vorzimmer.people.requests import Request
from vorzimmer.rhythm import actions, queries
from vorzimmer.rhythm.forms.check_ins import AroundForm, LineForm, RemarkForm
from vorzimmer.rhythm.showing import part_check_in, why_an_offer

PART = "check-in"


@require_GET
def check_in(request: Request, pk: UUID) -> HttpResponse:
    """As it is now."""
    return answer(request, pk)


@require_POST
def change(request: Request, pk: UUID) -> HttpResponse:
    """The words around it, the time of the day."""
    found = queries.get_check_in(request.actor, pk)
    form = AroundForm(request.POST, check_in=found)
    if not form.is_valid():
        return answer(request, pk, {"around": form}, status=422)
    actions.change_check_in(actor=request.actor, check_in=found, **form.cleaned_data)
    return after(request, pk)


@require_POST
def send(request: Request, pk: UUID) -> HttpResponse:
    """One tap where nothing is to be changed."""
    found = queries.get_check_in(request.actor, pk)
    actions.send_check_in(actor=request.actor, check_in=found)
    messages.success(request, _("Sent."))
    return after(request, pk)


@require_POST
def leave_out(request: Request, pk: UUID) -> HttpResponse:
    """Not this time."""
    found = queries.get_check_in(request.actor, pk)
    actions.leave_out_check_in(actor=request.actor, check_in=found)
    if request.POST.get("back") == "today":
        return redirect("screens:today")
    return redirect("rhythm:rhythm", found.engagement_id)


@require_POST
def confirm(request: Request, pk: UUID) -> HttpResponse:
    """One tap where nothing is to be changed."""
    found = queries.get_check_in(request.actor, pk)
    form = RemarkForm(request.POST)
    remark = form.cleaned_data["remark"].strip() if form.is_valid() else ""
    actions.confirm_check_in(actor=request.actor, check_in=found, remark=remark)
    words = {"who": found.written_by.user.first_name}
    messages.success(request, _("%(who)s has your answer.") % words)
    return after(request, pk)


@require_POST
def read(request: Request, pk: UUID) -> HttpResponse:
    """It has arrived."""
    actions.read_check_in(actor=request.actor, check_in=queries.get_check_in(request.actor, pk))
    return after(request, pk)


def after(request: Request, pk: UUID) -> HttpResponse:
    """The part again, or the page it was done on: Today, or its own."""
    if request.POST.get("back") == "today":
        return redirect("screens:today")
    return answer(request, pk) if asked_part(request) == PART else redirect("rhythm:check_in", pk)


def answer(request: Request, pk: UUID, more: dict[str, Any] | None = None, status: int = 200) -> HttpResponse:
    """Read again from the start; `more` carries a form that was not accepted."""
    found = queries.get_check_in(request.actor, pk)
    if found.is_left_out:
        return redirect("rhythm:rhythm", found.engagement_id)
    context = part_check_in(request.actor, found, queries.lines_of(found))
    if not context["why_not_write"]:
        kept = {"note": found.note, "day_minutes": found.day_minutes}
        context["around"] = AroundForm(initial=kept, check_in=found)
        context["line_form"] = LineForm(check_in=found, initial={"who": "assistant"}, auto_id="line-%s")
        context["reason"] = why_an_offer(found)
    return render_page(request, "rhythm/check_in.html", context | (more or {}), status=status)
