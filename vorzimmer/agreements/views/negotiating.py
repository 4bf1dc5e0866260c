"""Offering a version, answering, accepting, ending the negotiation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from vorzimmer.agreements import actions, queries
from vorzimmer.agreements.forms.offering import OfferForm, WithdrawForm
from vorzimmer.agreements.rules import negotiating as rules
from vorzimmer.agreements.seeing import mark_all_seen
from vorzimmer.agreements.showing import who_speaks
from vorzimmer.agreements.steady import Stale
from vorzimmer.foundation import moments
from vorzimmer.people.requests import Request

if TYPE_CHECKING:
    from vorzimmer.agreements.models import Version

both = require_http_methods(["GET", "POST"])


@both
def offer(request: Request, pk: UUID) -> HttpResponse:
    """To the other side, from a day on."""
    found = queries.get_version(request.actor, pk)
    reason = rules.offer(request.actor, found)
    return _send(request, found, actions.offer_version, "agreements/offer.html", reason)


@both
def answer(request: Request, pk: UUID) -> HttpResponse:
    """Back to the other side."""
    found = queries.get_version(request.actor, pk)
    reason = rules.counter(request.actor, found)
    return _send(request, found, actions.counter, "agreements/answer.html", reason)


def _send(request: Request, found: Version, verb: Any, template: str, reason: Any) -> HttpResponse:
    form = OfferForm(
        request.POST if request.method == "POST" else None,
        initial={"effective_on": max(found.effective_on, moments.today())},
    )
    to = who_speaks(found.engagement, found.waiting_side, found.agreement.form)
    if request.method == "POST" and (form.is_valid() or reason):
        verb(actor=request.actor, version=found, effective_on=form.cleaned_data.get("effective_on"))
        mark_all_seen(request.actor, found)
        messages.success(request, _("%(who)s has it now, and thirty days.") % {"who": to})
        return redirect("agreements:agreement", found.engagement.pk)
    context = {"version": found, "engagement": found.engagement, "form": form, "to": to, "why_not": reason}
    return render(request, template, context, status=422 if form.is_bound else 200)


@require_POST
def accept(request: Request, pk: UUID) -> HttpResponse:
    """Everything that stood on the page, in the wording that stood there."""
    found = queries.get_version(request.actor, pk)
    try:
        happened = actions.accept_version(
            actor=request.actor, version=found, revisions=_revisions(request.POST.get("revisions", ""))
        )
    except Stale:
        messages.warning(request, _("Something was changed while you were reading. Read the marked clauses again."))
        return redirect("agreements:agreement", found.engagement.pk)
    mark_all_seen(request.actor, found)
    if happened.ready:
        messages.success(request, _("Everything is accepted. Now it can be signed."))
    else:
        messages.success(request, _("Accepted. Something else is still open."))
    return redirect("agreements:agreement", found.engagement.pk)


@both
def withdraw(request: Request, pk: UUID) -> HttpResponse:
    """The negotiation ends here; with words for the other side."""
    found = queries.get_version(request.actor, pk)
    reason = rules.withdraw(request.actor, found)
    form = WithdrawForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and (form.is_valid() or reason):
        actions.withdraw_version(actor=request.actor, version=found, reason=form.cleaned_data.get("reason", ""))
        messages.success(request, _("The negotiation of this version has ended."))
        return redirect("agreements:agreement", found.engagement.pk)
    context = {"version": found, "engagement": found.engagement, "form": form, "why_not": reason}
    return render(request, "agreements/withdraw.html", context, status=422 if form.is_bound else 200)


@require_POST
def seen(request: Request, pk: UUID) -> HttpResponse:
    """What changed is no news any more."""
    found = queries.get_version(request.actor, pk)
    mark_all_seen(request.actor, found)
    return redirect("agreements:agreement", found.engagement.pk)


def _revisions(sent: str) -> dict[str, int]:
    """`scope:0 hours:2` as keys and numbers; what cannot be read is left out."""
    pairs = (each.partition(":") for each in sent.split())
    return {key: int(number) for key, _colon, number in pairs if number.isdecimal()}
