"""Keeping, replacing, removing and reading what an access needs."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST

from vorzimmer.foundation import clock
from vorzimmer.people import stepup
from vorzimmer.people.requests import Request
from vorzimmer.vault import actions, queries, sealing
from vorzimmer.vault.forms.secrets import EmergencyForm, KeepForm, LastingForm, ReasonForm
from vorzimmer.vault.rules import secrets as rules
from vorzimmer.vault.views.shown import not_shown, shown

both = require_http_methods(["GET", "POST"])
NOTHING = sealing.Plain(b"")


@never_cache
@both
@sensitive_post_parameters("secret_text")
@sensitive_variables()
def keep(request: Request, pk: UUID) -> HttpResponse:
    """Something that whoever uses the access needs."""
    access = queries.get_access(request.actor, pk)
    reason = rules.keep(request.actor, access)
    form = KeepForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and (form.is_valid() or reason):
        actions.keep_secret(
            actor=request.actor, access=access, label="" if reason else form.cleaned_data["label"],
            kind="" if reason else form.kind_kept, plain=NOTHING if reason else form.plain,
            expires_at=None if reason else form.expires_at,
        )  # fmt: skip
        messages.success(request, _("Kept. Whoever uses the access can read it from now on."))
        return redirect("vault:access", pk)
    return _form(request, form, access, _("Keep something secret"), _("Keep it"), reason)


@never_cache
@both
@sensitive_post_parameters("secret_text")
@sensitive_variables()
def replace(request: Request, pk: UUID) -> HttpResponse:
    """Another password, for example; the old one is gone."""
    secret = queries.get_secret(request.actor, pk)
    reason = rules.replace(request.actor, secret)
    form = LastingForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and (form.is_valid() or reason):
        plain, expires_at = (NOTHING, None) if reason else (form.plain, form.expires_at)
        actions.replace_secret(actor=request.actor, secret=secret, plain=plain, expires_at=expires_at)
        messages.success(request, _("Replaced. The old content is gone."))
        return redirect("vault:access", secret.access_id)
    return _form(request, form, secret.access, secret.label, _("Replace it"), reason)


@require_POST
def remove(request: Request, pk: UUID) -> HttpResponse:
    """Its content is wiped."""
    secret = queries.get_secret(request.actor, pk)
    actions.remove_secret(actor=request.actor, secret=secret)
    messages.success(request, _("“%(label)s” is removed.") % {"label": secret.label})
    return redirect("vault:access", secret.access_id)


@never_cache
@both
@stepup.required
def reveal(request: Request, pk: UUID) -> HttpResponse:
    """What for? Then it is shown, recorded and told to whoever kept it."""
    secret = queries.get_secret(request.actor, pk)
    reason = rules.reveal(request.actor, secret)
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and (form.is_valid() or reason):
        why = "" if reason else form.cleaned_data["reason"]
        done = actions.reveal_secret(actor=request.actor, secret=secret, reason=why)
        return _open(request, secret, done.reveal)
    return _ask(request, "vault/reveal.html", form, secret, reason)


@never_cache
@both
@stepup.required
def emergency(request: Request, pk: UUID) -> HttpResponse:
    """For who coordinates: both sides hear of it at once."""
    secret = queries.get_secret(request.actor, pk)
    reason = rules.break_glass(request.actor, secret)
    form = EmergencyForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and (form.is_valid() or reason):
        why = "" if reason else form.cleaned_data["reason"]
        done = actions.break_glass(actor=request.actor, secret=secret, reason=why)
        return _open(request, secret, done.reveal)
    return _ask(request, "vault/emergency.html", form, secret, reason)


@sensitive_variables()
def _open(request: Request, secret: Any, reveal: Any) -> HttpResponse:
    back = reverse("vault:access", args=[secret.access_id])
    try:
        plain = queries.content_of(request.actor, reveal)
    except sealing.Unreadable:
        return not_shown(request, back, lost=True)
    if plain is None:
        return not_shown(request, back)
    left = 60 - int((clock.now() - reveal.at).total_seconds())
    return shown(request, plain, label=secret.label, line=secret.access.system, back=back, seconds=left)


def _ask(request: Request, template: str, form: Any, secret: Any, reason: Any) -> HttpResponse:
    context = {"form": form, "secret": secret, "access": secret.access, "reason": reason}
    return render(request, template, context, status=422 if form.is_bound else 200)


def _form(request: Request, form: Any, access: Any, title: str, button: str, reason: Any) -> HttpResponse:
    context = {
        "form": form, "title": title, "button": button, "reason": reason, "back": reverse("vault:access", args=[access.pk]),
        "back_label": access.system,
    }  # fmt: skip
    return render(request, "vault/secret_form.html", context, status=422 if form.is_bound else 200)
