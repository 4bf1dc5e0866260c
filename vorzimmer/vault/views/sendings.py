"""A secret for one person, opened once."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from vorzimmer.foundation import clock
from vorzimmer.foundation.pages import render_page
from vorzimmer.people import stepup
from vorzimmer.people.requests import Request
from vorzimmer.vault import actions, queries, sealing
from vorzimmer.vault.forms.secrets import SendForm
from vorzimmer.vault.rules import secrets as rules
from vorzimmer.vault.views.shown import not_shown, shown


@never_cache
@require_http_methods(["GET", "POST"])
@sensitive_post_parameters("secret_text")
@sensitive_variables()
def send(request: Request, pk: UUID) -> HttpResponse:
    """To whom, what, and how long it waits."""
    actor, engagement = request.actor, queries.accesses_place(request.actor, pk)
    reason = rules.send(actor, engagement)
    people = [part.membership for part in engagement.team.parts if part.membership_id != actor.id]
    form = SendForm(request.POST or None, request.FILES or None, people=people)
    if request.method == "POST" and (form.is_valid() or reason):
        told: dict[str, Any] = form.cleaned_data if not reason else {"to": actor.membership, "label": "", "hours": 1}
        sent = actions.send_secret(
            actor=actor, engagement=engagement, to=told["to"], label=told["label"], hours=told["hours"],
            plain=sealing.Plain(b"") if reason else form.plain,
        ).sending  # fmt: skip
        messages.success(request, _("Sent. %(who)s can open it once.") % {"who": sent.to.name})
        return redirect("vault:accesses", pk)
    context = {
        "form": form, "title": _("Send something secret"), "button": _("Send it"), "reason": reason,
        "back": reverse("vault:accesses", args=[pk]), "back_label": _("Accesses"),
        "line": _("For what is needed once: it opens a single time, then it is gone."),
    }  # fmt: skip
    return render(request, "vault/secret_form.html", context, status=422 if form.is_bound else 200)


@never_cache
@require_GET
def sending(request: Request, pk: UUID) -> HttpResponse:
    """What is known of it, and the button that opens it."""
    found = queries.get_sending(request.actor, pk)
    context = {
        "sending": found, "waits": found.is_waiting(clock.now()), "is_mine": found.to_id == request.actor.id,
        "topic": f"sending-{pk}", "back": reverse("vault:accesses", args=[found.engagement_id]),
    }  # fmt: skip
    return render_page(request, "vault/sending.html", context)


@never_cache
@require_POST
@stepup.required
@sensitive_variables()
def open_sending(request: Request, pk: UUID) -> HttpResponse:
    """Read, then wiped, then shown: whatever happens, nobody else can open it."""
    found, back = queries.get_sending(request.actor, pk), reverse("vault:sending", args=[pk])
    try:
        plain = sealing.opened(found) if found.to_id == request.actor.id and not found.is_wiped else None
    except sealing.Unreadable:
        return not_shown(request, back, lost=True)
    actions.open_sending(actor=request.actor, sending=found)
    if plain is None:
        return redirect(back)
    return shown(request, plain, label=found.label, line=found.sent_by.name, back=back)


@require_POST
def withdraw(request: Request, pk: UUID) -> HttpResponse:
    """Taken back unopened."""
    found = queries.get_sending(request.actor, pk)
    actions.withdraw_sending(actor=request.actor, sending=found)
    messages.success(request, _("Taken back. Nobody has read it."))
    return redirect("vault:accesses", found.engagement_id)
