"""Accounts elsewhere: connecting one, and what is kept in step with it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from vorzimmer.caldav import actions, connecting, queries, saying
from vorzimmer.caldav.client.faults import Trouble
from vorzimmer.caldav.forms import KNOWN, ConnectForm, PasswordForm
from vorzimmer.caldav.jobs import run_pass
from vorzimmer.caldav.views import showing
from vorzimmer.foundation.pages import render_page
from vorzimmer.foundation.rates import too_often
from vorzimmer.people.requests import Request
from vorzimmer.vault.sealing import Plain

TRIES = 12
"""Sign-ins elsewhere per person and ten minutes: this page is no way to try passwords."""


@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
@sensitive_variables()
def connect(request: Request) -> HttpResponse:
    """The form; what cannot be reached is said beside it."""
    form = ConnectForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        account = _looked(request, form, told["address"], told["user_name"], told["password"])
        if account is not None:
            made = actions.connect(
                actor=request.actor, membership=request.actor.membership, address=told["address"], home=account.home,
                name=told["name"] or connecting.name_for(told["address"]), user_name=told["user_name"],
                password=Plain.of(told["password"]), found=account.found,
            )  # fmt: skip
            return redirect("caldav:connection", made.connection.pk)
    context = {"form": form, "known": KNOWN}
    return render(request, "caldav/connect.html", context, status=422 if request.method == "POST" else 200)


@sensitive_variables("password")
def _looked(request: Request, form: Any, address: str, user: str, password: str) -> connecting.Account | None:
    if too_often("caldav-connect", request.actor.id, most=TRIES, seconds=600):
        form.add_error(None, _("That was too often. Try again in ten minutes."))
        return None
    try:
        account = connecting.look(address, user, password)
    except Trouble as trouble:
        words = saying.words_of(trouble.kind, trouble.detail)
        form.add_error(None, " ".join(filter(None, (words.what, words.help))))
        return None
    if not account.found:
        form.add_error(None, _("Signing in works, but there are no calendars in this account."))
        return None
    return account


@require_GET
def connection(request: Request, pk: UUID) -> HttpResponse:
    """What is kept in step, and what could be."""
    found = queries.get_connection(request.actor, pk)
    return render_page(request, "caldav/connection.html", showing.one(request.actor, found))


@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
@sensitive_variables()
def password(request: Request, pk: UUID) -> HttpResponse:
    """Another password, tried before it is kept."""
    found = queries.get_connection(request.actor, pk)
    form = PasswordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data["password"]
        if _looked(request, form, found.home, found.user_name, given) is not None:
            actions.change_password(actor=request.actor, connection=found, password=Plain.of(given))
            run_pass.enqueue(workspace_id=str(request.actor.workspace.pk), connection_id=str(pk))
            messages.success(request, _("“%(name)s” is kept in step again.") % {"name": found.name})
            return redirect("caldav:connection", pk)
    context = {"form": form, "connection": found}
    return render(request, "caldav/password.html", context, status=422 if request.method == "POST" else 200)


@require_POST
def again(request: Request, pk: UUID) -> HttpResponse:
    """Look again which calendars there are."""
    found = queries.get_connection(request.actor, pk)
    try:
        connecting.look_again(found)
    except Trouble as trouble:
        messages.error(request, saying.words_of(trouble.kind, trouble.detail).what)
    return redirect("caldav:connection", pk)
