"""Asking for an access, giving one, answering what was asked, changing it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vorzimmer.people.requests import Request
from vorzimmer.vault import actions, queries
from vorzimmer.vault.facts import REVIEW_MONTHS, in_months
from vorzimmer.vault.forms.accesses import AskForm, GiveForm, as_initial
from vorzimmer.vault.rules import accesses as rules
from vorzimmer.vault.samples import usual

both = require_http_methods(["GET", "POST"])


@both
def ask(request: Request, pk: UUID) -> HttpResponse:
    """What is needed and what for; `?usual=` begins with a usual system."""
    engagement = queries.accesses_place(request.actor, pk)
    reason = rules.ask(request.actor, engagement)
    form = AskForm(request.POST if request.method == "POST" else None, initial=_usual(request))
    if request.method == "POST" and (form.is_valid() or reason):
        facts = {"system": "-", "purpose": "-"} if reason else form.cleaned_data
        actions.ask_access(actor=request.actor, engagement=engagement, **facts)
        messages.success(request, _("Asked. Whoever can give it has been told."))
        return redirect("vault:accesses", pk)
    return _show(request, form, engagement, _("Ask for an access"), _("Ask for it"), reason)


@both
def give(request: Request, pk: UUID) -> HttpResponse:
    """A new one; `?usual=` begins with a usual system."""
    engagement = queries.accesses_place(request.actor, pk)
    reason = rules.give(request.actor, engagement)
    first = {"review_on": in_months(REVIEW_MONTHS), "revoke_owner": request.actor.id, "holders": _lead(engagement)}
    form = _form(request, engagement, first | _usual(request))
    if request.method == "POST" and (form.is_valid() or reason):
        facts = {"system": "-", "purpose": "-", "holders": []} if reason else form.cleaned_data
        found = actions.give_access(actor=request.actor, place=engagement, **facts).access
        messages.success(request, _("The access stands in the register. Whoever uses it has been told."))
        return redirect("vault:access", found.pk)
    return _show(request, form, engagement, _("Give an access"), _("Give it"), reason)


@both
def answer(request: Request, pk: UUID) -> HttpResponse:
    """Give what was asked for, with what is still to be said about it."""
    found = queries.get_access(request.actor, pk)
    reason = rules.give(request.actor, found)
    asked = [found.asked_by] if found.asked_by else []
    first = as_initial(found, asked) | {"revoke_owner": request.actor.id}
    form = _form(request, found.engagement, first)
    if request.method == "POST" and (form.is_valid() or reason):
        facts = {"system": "-", "purpose": "-", "holders": []} if reason else form.cleaned_data
        actions.give_access(actor=request.actor, place=found, **facts)
        messages.success(request, _("The access stands in the register. Whoever uses it has been told."))
        return redirect("vault:access", pk)
    return _show(request, form, found.engagement, found.system, _("Give it"), reason)


@both
def change(request: Request, pk: UUID) -> HttpResponse:
    """What it says, and who uses it as well. Whoever no longer uses it is taken out on its page."""
    found = queries.get_access(request.actor, pk)
    reason = rules.change(request.actor, found)
    now = [holding.membership for holding in queries.to_read_by(found) if holding.until is None]
    form = _form(request, found.engagement, as_initial(found, now))
    form.fields["holders"].required = False
    if request.method == "POST" and (form.is_valid() or reason):
        facts = {"system": "-", "purpose": "-", "holders": []} if reason else form.cleaned_data
        actions.change_access(actor=request.actor, access=found, **facts)
        messages.success(request, _("Saved."))
        return redirect("vault:access", pk)
    return _show(request, form, found.engagement, found.system, _("Save"), reason, reverse("vault:access", args=[pk]))


def _form(request: Request, engagement: Any, initial: dict[str, Any]) -> GiveForm:
    typed = request.POST if request.method == "POST" else None
    return GiveForm(typed, people=queries.people_to_hold(engagement), initial=initial)


def _lead(engagement: Any) -> list[UUID]:
    return [engagement.team.lead.pk] if engagement.team.lead else []


def _usual(request: Request) -> dict[str, Any]:
    known = usual(request.GET.get("usual", ""))
    if known is None:
        return {}
    return {"system": known.system, "purpose": known.purpose, "way": known.way, "level": known.level}


def _show(
    request: Request, form: AskForm, engagement: Any, title: str, button: str, reason: Any, back: str = ""
) -> HttpResponse:
    context = {
        "form": form, "engagement": engagement, "title": title, "button": button, "reason": reason,
        "back": back or reverse("vault:accesses", args=[engagement.pk]),
    }  # fmt: skip
    return render(request, "vault/access_form.html", context, status=422 if form.is_bound else 200)
