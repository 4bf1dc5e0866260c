"""What comes by mail, and when nothing comes."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from vorzimmer.foundation.pages import asked_part, render_page
from vorzimmer.notifications import actions, queries
from vorzimmer.notifications.forms import MailsForm, QuietHoursForm
from vorzimmer.people.actor import Actor
from vorzimmer.people.requests import Request

PAGE = "notifications/settings.html"


@require_safe
def settings(request: Request) -> HttpResponse:
    """A table of what comes by mail, and the quiet hours."""
    return render_page(request, PAGE, _forms(request.actor))


@require_POST
def mails(request: Request) -> HttpResponse:
    """Keep the table."""
    form = MailsForm(request.POST)
    if not form.is_valid():
        return render_page(request, PAGE, _forms(request.actor) | {"mails": form}, status=422)
    actor: Actor = request.actor
    actions.choose_mails(actor=actor, membership=actor.membership, mails=form.cleaned_data)
    return _kept(request, _("Saved. This applies from now on."))


@require_POST
def quiet_hours(request: Request) -> HttpResponse:
    """Keep the quiet hours."""
    actor: Actor = request.actor
    form = QuietHoursForm(request.POST, person=actor.person)
    if not form.is_valid():
        return render_page(request, PAGE, _forms(actor) | {"quiet_hours": form}, status=422)
    actions.set_quiet_hours(actor=actor, membership=actor.membership, **form.cleaned_data)
    return _kept(request, _("Saved. This applies from now on."))


def _kept(request: Request, words: str) -> HttpResponse:
    messages.success(request, words)
    if asked_part(request):
        return render_page(request, PAGE, _forms(request.actor) | {"kept": True})
    return redirect("notifications:settings")


def _forms(actor: Actor) -> dict[str, Any]:
    return {
        "mails": MailsForm(initial=queries.my_mail_choices(actor)),
        "quiet_hours": QuietHoursForm(person=actor.person),
        "person": actor.person,
    }
