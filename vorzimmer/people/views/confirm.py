"""Confirming who one is before something dangerous. See `people.stepup`."""

import secrets
import time
from urllib.parse import urlencode

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import record_authentication
from allauth.core.ratelimit import consume_or_429
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from vorzimmer.people import stepup
from vorzimmer.people.addresses import own_address
from vorzimmer.people.forms.confirm import MailCode
from vorzimmer.people.models import User

from .reader import reader

SENT = "stepup_code"
LASTS = 10 * 60
ATTEMPTS = 3


def confirm(request: HttpRequest) -> HttpResponse:
    """`/account/confirm/`: to the quickest way this person has; the page there offers the others."""
    ways = get_adapter().get_reauthentication_methods(request.user)
    return redirect(f"{ways[0]['url']}?{urlencode({'next': _then(request)})}")


@never_cache
def confirm_by_mail(request: HttpRequest) -> HttpResponse:
    """`/account/confirm/mail/`: send a code, then ask for it."""
    person = reader(request)
    sent = request.session.get(SENT)
    if sent and time.time() - sent["at"] > LASTS:
        sent = request.session.pop(SENT) and None
    if request.method != "POST":
        return _page(request, MailCode())
    if request.POST.get("action") == "send" or not sent:
        too_often = consume_or_429(request, action="request_login_code", key=person.email)
        return too_often or _send(request, person)
    return consume_or_429(request, action="reauthenticate", user=person) or _check(request, person)


def _send(request: HttpRequest, person: User) -> HttpResponse:
    code = f"{secrets.randbelow(10**6):06}"
    get_adapter().send_mail("account/email/confirm_code", person.email, {"code": code, "user": person})
    request.session[SENT] = {"code": code, "at": time.time(), "left": ATTEMPTS}
    return redirect(f"{reverse('account:confirm_by_mail')}?{urlencode({'next': _then(request)})}")


def _check(request: HttpRequest, person: User) -> HttpResponse:
    form, sent = MailCode(request.POST), request.session[SENT]
    if not form.is_valid():
        return _page(request, form)
    if constant_time_compare(form.cleaned_data["code"], sent["code"]):
        del request.session[SENT]
        record_authentication(request, person, method="code", email=person.email, reauthenticated=True)
        return redirect(_then(request))
    sent["left"] -= 1
    request.session[SENT] = sent
    form.add_error("code", get_adapter().validation_error("incorrect_code"))
    if sent["left"] <= 0:
        del request.session[SENT]
        form.add_error(None, _("For safety this code no longer counts. Please have a new one sent."))
    return _page(request, form)


def _page(request: HttpRequest, form: MailCode) -> HttpResponse:
    ways = get_adapter().get_reauthentication_methods(request.user)
    then = _then(request)
    query = urlencode({"next": then})
    others = [{**way, "url": f"{way['url']}?{query}"} for way in ways if way["id"] != "mail"]
    sent = request.session.get(SENT)
    shown = {
        "form": form,
        "sent": sent,
        "demo_code": sent["code"] if sent and settings.DEMO else "",
        "next": then,
        "reauthentication_alternatives": others,
    }
    return render(request, "people/confirm_by_mail.html", shown, status=422 if form.is_bound else 200)


@never_cache
def confirm_continue(request: HttpRequest) -> HttpResponse:
    """`/account/confirm/continue/`: what was about to be sent before, as one button."""
    waiting = stepup.waiting(request)
    if waiting is None or not stepup.confirmed(request):
        return redirect("/")
    del request.session[stepup.WAITING]
    return render(request, "people/confirm_continue.html", {"waiting": waiting})


def _then(request: HttpRequest) -> str:
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    return own_address(request, wanted, "/")
