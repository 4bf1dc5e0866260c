"""Signing in: a code by e-mail first; password, passkey and, in a demo, the cast beside it."""

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import record_authentication
from allauth.account.views import LoginView, RequestLoginCodeView
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from vorzimmer.people import queries
from vorzimmer.people.addresses import own_address

from .allauth_pages import answered


@login_not_required
def sign_in(request: HttpRequest) -> HttpResponse:
    """`/sign-in/`: where a code shall be sent to, and the other doors."""
    shown = {"next": request.GET.get("next", ""), "cast": queries.cast()}
    return answered(request, RequestLoginCodeView.as_view(extra_context=shown)(request))


@login_not_required
def sign_in_by_password(request: HttpRequest) -> HttpResponse:
    """`/sign-in/password/`."""
    return answered(request, LoginView.as_view()(request))


@login_not_required
@require_POST
def sign_in_as(request: HttpRequest) -> HttpResponse:
    """`/sign-in/as/`: one of the cast, without any proof. Exists only while `DEMO` is on."""
    person = queries.one_of_the_cast(request.POST.get("email", "")) if settings.DEMO else None
    if person is None:
        raise Http404
    get_adapter().login(request, person)
    record_authentication(request, person, method="demo")
    UserSession.objects.create_from_request(request)
    return redirect(own_address(request, request.POST.get("next", ""), "/"))
