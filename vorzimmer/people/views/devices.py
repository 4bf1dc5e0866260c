"""The devices on which one is signed in, and ending that."""

from allauth.usersessions.models import UserSession
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from vorzimmer.people import sessions

from .reader import reader


def devices(request: HttpRequest) -> HttpResponse:
    """`/account/sessions/`."""
    found = sessions.devices(request, reader(request))
    return render(request, "people/devices.html", {"devices": found, "here": "devices"})


@require_POST
def end_device(request: HttpRequest, pk: int) -> HttpResponse:
    """Sign one device out, with its open pages."""
    row = get_object_or_404(UserSession, pk=pk, user=request.user)
    words = sessions.device_words(row.user_agent)
    sessions.end(row)
    messages.success(request, _("Signed out: %(device)s.") % {"device": words})
    return redirect("account:sessions")


@require_POST
def end_others(request: HttpRequest) -> HttpResponse:
    """Sign out every device but this one."""
    count = sessions.end_others(request, reader(request))
    words = ngettext("%(count)s other device is signed out.", "%(count)s other devices are signed out.", count)
    messages.success(request, words % {"count": count})
    return redirect("account:sessions")
