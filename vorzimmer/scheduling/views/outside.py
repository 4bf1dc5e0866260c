"""The page behind the private link: who writes, for whom, which times; answered without an account and without JavaScript.

The Referrer-Policy stays `same-origin`: with `no-referrer`, browsers send `Origin: null` along with the form, which the
CSRF check has to refuse. Either way nobody but this server learns the address.
"""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from vorzimmer.people import timezones
from vorzimmer.people.actor import Actor
from vorzimmer.scheduling import actions, door, queries
from vorzimmer.scheduling.forms.searches import CounterForm
from vorzimmer.scheduling.views.answering import answers_in
from vorzimmer.scheduling.views.by_link import for_whoever_has_the_link, page


@require_http_methods(["GET", "HEAD", "POST"])
@for_whoever_has_the_link
def times(request: HttpRequest, guest: Any, actor: Actor) -> HttpResponse:
    """The page; POST answers a poll."""
    if request.method == "POST":
        actions.answer_poll(
            actor=actor, search=guest.search, participant=guest, answers=answers_in(request),
            comment=request.POST.get("words", ""),
        )  # fmt: skip
        return _thanks(
            request, guest, _("Thank you. Your answer has arrived; you can change it here until it is settled.")
        )
    if guest.opened_at is None and request.method == "GET":
        actions.note_opened(actor=actor, search=guest.search, participant=guest)
    return page(request, guest)


@require_POST
@for_whoever_has_the_link
def take(request: HttpRequest, guest: Any, actor: Actor) -> HttpResponse:
    """One tap: this time."""
    slot = queries.get_slot(guest.search, request.POST.get("slot", ""))
    actions.accept_time(
        actor=actor, search=guest.search, participant=guest, slot=slot, comment=request.POST.get("words", "")
    )
    return _thanks(request, guest, _("Thank you. Your choice has arrived."))


@require_POST
@for_whoever_has_the_link
def counter(request: HttpRequest, guest: Any, actor: Actor) -> HttpResponse:
    """Other times."""
    form = CounterForm(request.POST)
    if not form.is_valid():
        return page(request, guest, status=422, form=form)
    words = form.cleaned_data["words"]
    actions.counter_times(actor=actor, search=guest.search, participant=guest, times=form.times, words=words)
    return _thanks(request, guest, _("Thank you. Your times have been passed on; the answer comes by mail."))


@require_POST
@for_whoever_has_the_link
def decline(request: HttpRequest, guest: Any, actor: Actor) -> HttpResponse:
    """None of them, or not at all."""
    words = request.POST.get("words", "")
    actions.decline_times(actor=actor, search=guest.search, participant=guest, words=words)
    return _thanks(request, guest, _("Thank you for letting us know."))


@require_POST
@for_whoever_has_the_link
def move(request: HttpRequest, guest: Any, actor: Actor) -> HttpResponse:
    """After all not at that time."""
    words = request.POST.get("words", "")
    actions.ask_move(actor=actor, search=guest.search, participant=guest, words=words)
    return _thanks(request, guest, _("Thank you. The time stands until another one is found; you hear by mail."))


@require_POST
@for_whoever_has_the_link
def clock(request: HttpRequest, guest: Any, actor: Actor) -> HttpResponse:
    """Another time zone or language, remembered with the link; `guessed` says that the browser chose it."""
    zone, language = request.POST.get("zone", ""), request.POST.get("language", "")
    if not (request.POST.get("guessed") and guest.zone_chosen) and (timezones.is_zone(zone) or language):
        actions.choose_clock(actor=actor, search=guest.search, participant=guest, zone=zone, language=language)
    return redirect("appointments:times", door.token_of(guest))


def _thanks(request: HttpRequest, guest: Any, words: str) -> HttpResponse:
    messages.success(request, words)
    return redirect("appointments:times", door.token_of(guest))
