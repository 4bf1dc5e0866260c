"""Mail that nobody took: the owner's page."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from vorzimmer.journal.action import NotAllowed
from vorzimmer.letterbox import actions, addresses, imap, queries, rules
from vorzimmer.people.requests import Request


@require_GET
def letterbox(request: Request) -> HttpResponse:
    """What came and belongs to nothing, with the reason; newest first."""
    if why_not := rules.look_after(request.actor):
        raise NotAllowed(why_not)
    mails = list(queries.unclaimed(request.actor)[: queries.MOST])
    rows = [(mail, rules.offer_again(request.actor, mail)) for mail in mails]
    context = {"rows": rows, "is_open": addresses.is_open(), "is_fetched": imap.is_set_up()}
    return render(request, "letterbox/letterbox.html", context)


@require_POST
def again(request: Request, pk: UUID) -> HttpResponse:
    """Have it read once more."""
    actions.offer_mail_again(actor=request.actor, mail=queries.get_mail(request.actor, pk))
    messages.success(request, _("It is read again now."))
    return redirect("letterbox:letterbox")


@require_POST
def discard(request: Request, pk: UUID) -> HttpResponse:
    """Put it away."""
    actions.discard_mail(actor=request.actor, mail=queries.get_mail(request.actor, pk))
    messages.success(request, _("Put away."))
    return redirect("letterbox:letterbox")
