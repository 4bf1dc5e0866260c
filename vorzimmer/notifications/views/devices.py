"""Being told on a device while no page is open."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from vorzimmer.foundation.pages import asked_part, render_page
from vorzimmer.notifications import actions, jobs, queries
from vorzimmer.notifications.forms import DeviceForm, PushesForm
from vorzimmer.notifications.push import keys
from vorzimmer.people.actor import Actor
from vorzimmer.people.requests import Request
from vorzimmer.people.sessions import device_words

PAGE = "notifications/devices.html"


@require_safe
def devices(request: Request) -> HttpResponse:
    """This device, the others, and what they are told."""
    return render_page(request, PAGE, _context(request.actor))


@require_POST
def add(request: Request) -> HttpResponse:
    """This browser wants to be told."""
    form = DeviceForm(request.POST)
    if not form.is_valid():
        return render_page(request, PAGE, _context(request.actor) | {"device_form": form}, status=422)
    name = device_words(request.headers.get("User-Agent", ""))
    actor = request.actor
    actions.add_device(actor=actor, membership=actor.membership, name=name, **form.cleaned_data)
    messages.success(request, _("This device is told from now on."))
    return redirect("notifications:devices")


@require_POST
def remove(request: Request, pk: UUID) -> HttpResponse:
    """It is told no longer."""
    actions.remove_device(actor=request.actor, device=queries.get_device(request.actor, pk))
    messages.success(request, _("This device is told no longer."))
    return redirect("notifications:devices")


@require_POST
def sample(request: Request, pk: UUID) -> HttpResponse:
    """Show what it looks like."""
    jobs.send_sample.enqueue(str(queries.get_device(request.actor, pk).pk))
    messages.success(request, _("A sample is on its way."))
    return redirect("notifications:devices")


@require_POST
def pushes(request: Request) -> HttpResponse:
    """Keep the table."""
    actor = request.actor
    form = PushesForm(request.POST)
    if not form.is_valid():
        return render_page(request, PAGE, _context(actor) | {"pushes": form}, status=422)
    actions.choose_pushes(actor=actor, membership=actor.membership, pushes=form.cleaned_data)
    messages.success(request, _("Saved. This applies from now on."))
    if asked_part(request):
        return render_page(request, PAGE, _context(actor) | {"kept": True})
    return redirect("notifications:devices")


def _context(actor: Actor) -> dict[str, Any]:
    found = list(queries.my_devices(actor))
    return {
        "devices": found,
        "known": " ".join(device.endpoint for device in found),
        "device_form": DeviceForm(),
        "push_key": keys.public_key(),
        "pushes": PushesForm(initial=queries.my_push_choices(actor)),
        "person": actor.person,
    }
