"""Looking through, declining, revoking; each is one press, or a small page that asks what was done."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from vorzimmer.people.requests import Request
from vorzimmer.vault import actions, queries
from vorzimmer.vault.forms.accesses import DeclineForm, ReviewForm, RevokeForm
from vorzimmer.vault.rules import accesses as rules

both = require_http_methods(["GET", "POST"])


@require_POST
def decline(request: Request, pk: UUID) -> HttpResponse:
    """Not given, or taken back by whoever asked."""
    found, form = queries.get_access(request.actor, pk), DeclineForm(request.POST)
    reason = form.cleaned_data["reason"] if form.is_valid() else ""
    actions.decline_access(actor=request.actor, access=found, reason=reason)
    messages.success(request, _("The access is not given."))
    return redirect("vault:accesses", found.engagement_id)


@both
def review(request: Request, pk: UUID) -> HttpResponse:
    """Still needed: when does somebody look again?"""
    found = queries.get_access(request.actor, pk)
    reason = rules.review(request.actor, found)
    form = ReviewForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and (form.is_valid() or reason):
        months = 1 if reason else form.cleaned_data["months"]
        actions.review_access(actor=request.actor, access=found, months=months)
        messages.success(request, _("Noted: it is still needed."))
        return redirect("vault:accesses", found.engagement_id)
    held = [holding.membership for holding in queries.to_read_by(found) if holding.until is None]
    return _show(request, "vault/review.html", form, found, reason, held=held)


@require_POST
def no_longer(request: Request, pk: UUID) -> HttpResponse:
    """It is not needed any more; whoever is named switches it off."""
    found = queries.get_access(request.actor, pk)
    actions.want_revoked(actor=request.actor, access=found)
    messages.success(request, _("Whoever switches it off has been told."))
    return redirect("vault:access", pk)


@both
def revoke(request: Request, pk: UUID) -> HttpResponse:
    """It has been switched off: what was done there?"""
    found = queries.get_access(request.actor, pk)
    reason = rules.revoke(request.actor, found)
    form = RevokeForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and (form.is_valid() or reason):
        told = {"how": ""} if reason else form.cleaned_data
        actions.revoke_access(actor=request.actor, access=found, **told)
        messages.success(request, _("The access is revoked. Nothing secret of it is kept."))
        return redirect("vault:accesses", found.engagement_id)
    if not found.rotate_after_leaving and found.rotate_wanted_at is None:
        del form.fields["rotated"]
    return _show(request, "vault/revoke.html", form, found, reason, secrets=queries.secrets_of(found))


@require_POST
def rotated(request: Request, pk: UUID) -> HttpResponse:
    """The shared password is another one now."""
    found = queries.get_access(request.actor, pk)
    actions.mark_rotated(actor=request.actor, access=found)
    messages.success(request, _("Noted. Whoever has left knows the old password only."))
    return redirect("vault:access", pk)


@require_POST
def end_holding(request: Request, pk: UUID) -> HttpResponse:
    """Somebody no longer uses it."""
    holding = queries.get_holding(request.actor, pk)
    actions.end_holding(actor=request.actor, holding=holding)
    messages.success(request, _("%(who)s no longer uses it.") % {"who": holding.membership.name})
    return redirect("vault:access", holding.access_id)


def _show(request: Request, template: str, form: Any, found: Any, reason: Any, **more: Any) -> HttpResponse:
    context = {"form": form, "access": found, "engagement": found.engagement, "reason": reason, **more}
    return render(request, template, context, status=422 if form.is_bound else 200)
