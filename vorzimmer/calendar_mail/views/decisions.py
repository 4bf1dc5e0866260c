"""Deciding what has come from guests, and the addresses to which others invite."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from vorzimmer.calendar_mail import actions, queries
from vorzimmer.letterbox.addresses import is_open
from vorzimmer.people.requests import Request


@require_POST
def accept(request: Request, pk: UUID) -> HttpResponse:
    """It moves to the proposed time."""
    counter = queries.get_counter(request.actor, pk)
    actions.accept_proposed_time(actor=request.actor, counter=counter)
    messages.success(request, _("Moved. All guests get the new time."))
    return redirect("calendars:appointment", counter.appointment_id)


@require_POST
def refuse(request: Request, pk: UUID) -> HttpResponse:
    """It stays where it is."""
    counter = queries.get_counter(request.actor, pk)
    actions.refuse_proposed_time(actor=request.actor, counter=counter, words=request.POST.get("words", ""))
    messages.success(request, _("The time stays. %(who)s hears of it.") % {"who": counter.attendee})
    return redirect("calendars:appointment", counter.appointment_id)


@require_POST
def admit(request: Request, pk: UUID) -> HttpResponse:
    """They are a guest from now on."""
    guest = queries.get_unexpected(request.actor, pk)
    actions.admit_unexpected_guest(actor=request.actor, guest=guest)
    messages.success(request, _("%(who)s is one of the guests now.") % {"who": guest})
    return redirect("calendars:appointment", guest.appointment_id)


@require_POST
def ignore(request: Request, pk: UUID) -> HttpResponse:
    """They are not."""
    guest = queries.get_unexpected(request.actor, pk)
    actions.ignore_unexpected_guest(actor=request.actor, guest=guest)
    return redirect("calendars:appointment", guest.appointment_id)


@require_GET
def addresses(request: Request) -> HttpResponse:
    """Where others' programs send their invitations to, for each calendar."""
    rows = queries.calendars_with_addresses(request.actor)
    return render(request, "calendar_mail/addresses.html", {"rows": rows, "is_open": is_open()})


@require_POST
def renew(request: Request, pk: UUID) -> HttpResponse:
    """Make an address, or another one."""
    actions.renew_invitation_address(actor=request.actor, calendar=queries.get_calendar(request.actor, pk))
    messages.success(request, _("The new address works from now on."))
    return redirect("calendar_mail:addresses")
