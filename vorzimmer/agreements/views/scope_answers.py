"""One change of scope: what was offered, and the answer of whoever's turn it is."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from vorzimmer.agreements import actions, queries
from vorzimmer.agreements.forms.scope import OfferForm
from vorzimmer.agreements.rules import scope as rules
from vorzimmer.agreements.views.reading import must_read
from vorzimmer.agreements.views.scope import kind_names
from vorzimmer.people.requests import Request

OFFERED = ("option", "swap_kind", "due_on")


@require_GET
def change(request: Request, pk: UUID) -> HttpResponse:
    """The offers in their order; below them what the reader can answer."""
    return _page(request, pk)


@require_POST
def agree(request: Request, pk: UUID) -> HttpResponse:
    """Both want it."""
    actions.agree_scope_change(actor=request.actor, change=queries.get_scope_change(request.actor, pk))
    return redirect("agreements:scope_change", pk)


@require_POST
def counter(request: Request, pk: UUID) -> HttpResponse:
    """Differently, please."""
    found = queries.get_scope_change(request.actor, pk)
    form = OfferForm(request.POST, kinds=kind_names(), currency=queries.currency_of(found.engagement))
    if not form.is_valid():
        return _page(request, pk, form)
    actions.counter_scope_change(actor=request.actor, change=found, **form.cleaned_data)
    return redirect("agreements:scope_change", pk)


@require_POST
def refuse(request: Request, pk: UUID) -> HttpResponse:
    """Not now."""
    found = queries.get_scope_change(request.actor, pk)
    actions.refuse_scope_change(actor=request.actor, change=found, reason=request.POST.get("reason", "")[:500])
    return redirect("agreements:scope_change", pk)


@require_POST
def withdraw(request: Request, pk: UUID) -> HttpResponse:
    """No longer wanted."""
    actions.withdraw_scope_change(actor=request.actor, change=queries.get_scope_change(request.actor, pk))
    return redirect("agreements:scope_change", pk)


def _page(request: Request, pk: UUID, typed: OfferForm | None = None) -> HttpResponse:
    found = queries.get_scope_change(request.actor, pk)
    must_read(request.actor, found.engagement)
    offers = list(found.offers.all())
    currency = queries.currency_of(found.engagement)
    begun = {name: getattr(offers[-1], name) for name in OFFERED}
    context = {
        "change": found,
        "engagement": found.engagement,
        "offers": offers,
        "kinds": kind_names(),
        "currency": currency,
        "form": typed or OfferForm(kinds=kind_names(), currency=currency, initial=begun),
        "typed": typed is not None,
        "answers": rules.answer(request.actor, found) is None,
        "why_not_agree": rules.agree(request.actor, found),
        "can_withdraw": rules.withdraw(request.actor, found) is None,
        "topic": f"scope_change-{found.pk}",
    }
    return render(request, "agreements/scope_change.html", context, status=422 if typed else 200)
