"""Tokens: what programs may act for me, and a new one that is shown once."""

from datetime import timedelta
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from vorzimmer.api import actions, queries
from vorzimmer.api.forms import TokenForm
from vorzimmer.api.models.token import hash_of, new_secret
from vorzimmer.api.scopes import SCOPES
from vorzimmer.foundation import clock
from vorzimmer.people import stepup
from vorzimmer.people.requests import Request


@require_GET
def tokens(request: Request) -> HttpResponse:
    """Mine, and for the owner those of the others."""
    actor = request.actor
    mine, others = queries.my_tokens(actor), queries.tokens_of_others(actor)
    for token in [*mine, *others]:
        token.words = [str(SCOPES[name]) for name in token.scopes if name in SCOPES]  # type: ignore[attr-defined]
    return render(request, "api/tokens.html", {"mine": mine, "others": others})


@never_cache
@require_http_methods(["GET", "POST"])
@stepup.required
def new_token(request: Request) -> HttpResponse:
    """The form; and, once, the secret."""
    actor = request.actor
    form = TokenForm(actor, request.POST or None)
    if request.method == "POST" and form.is_valid():
        secret, told = new_secret(), form.cleaned_data
        token = actions.create_token(
            actor=actor, membership=actor.membership, name=told["name"], scopes=told["scopes"], secret=secret,
            expires_at=clock.now() + timedelta(days=int(told["days"])),
        ).token  # fmt: skip
        if token.secret_hash != hash_of(secret):
            messages.info(
                request, _("This token is there already. Its secret was shown once and cannot be shown again.")
            )
            return redirect("api:tokens")
        return render(request, "api/token_once.html", {"token": token, "secret": secret})
    status = 422 if request.method == "POST" else 200
    return render(request, "api/token_new.html", {"form": form}, status=status)


@require_POST
def revoke(request: Request, pk: UUID) -> HttpResponse:
    """It opens nothing any more."""
    token = queries.get_token(request.actor, pk)
    actions.revoke_token(actor=request.actor, token=token)
    messages.success(request, _("“%(name)s” no longer opens anything.") % {"name": token.name})
    return redirect("api:tokens")
