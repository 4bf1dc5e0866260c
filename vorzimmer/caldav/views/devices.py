"""Phones and calendar programs: a password for each, and how they are set up."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST

from vorzimmer.caldav import actions, queries
from vorzimmer.caldav.forms import DeviceForm
from vorzimmer.caldav.passwords import hash_of, new_password
from vorzimmer.people import stepup
from vorzimmer.people.requests import Request


@never_cache
@require_http_methods(["GET", "POST"])
@stepup.required
@sensitive_variables("password")
def new_device(request: Request) -> HttpResponse:
    """The form; and, once, the password with the steps for each kind of device."""
    form = DeviceForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        password, actor = new_password(), request.actor
        made = actions.make_device(
            actor=actor, membership=actor.membership, name=form.cleaned_data["name"], password=password
        )
        if made.device.secret_hash != hash_of(password):
            messages.info(request, _("It is there already. Its password was shown once and cannot be shown again."))
            return redirect("caldav:overview")
        return render(
            request, "caldav/device_once.html", {"device": made.device, "password": password, **_address(request)}
        )
    return render(request, "caldav/device_new.html", {"form": form}, status=422 if request.method == "POST" else 200)


@require_POST
def revoke(request: Request, pk: UUID) -> HttpResponse:
    """It opens nothing any more."""
    device = queries.get_device(request.actor, pk)
    actions.revoke_device(actor=request.actor, device=device)
    messages.success(request, _("“%(name)s” no longer sees anything.") % {"name": device.name})
    return redirect("caldav:overview")


def _address(request: Request) -> dict[str, object]:
    """What is to be typed on the device."""
    return {
        "server": settings.BASE_URL.partition("://")[2],
        "whole": f"{settings.BASE_URL}/dav/",
        "user_name": request.actor.person.email,
        "insecure": not settings.BASE_URL.startswith("https"),
    }
