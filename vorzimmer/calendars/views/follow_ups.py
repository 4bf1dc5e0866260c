"""What somebody wants to see again on a day: due, later, done."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from vorzimmer.calendars import actions, queries, things
from vorzimmer.calendars.forms.follow_ups import FollowUpForm
from vorzimmer.calendars.views.looks import way_back
from vorzimmer.foundation import moments
from vorzimmer.foundation.pages import render_page
from vorzimmer.people.requests import Request

LONGEST = 366


@require_GET
def follow_up_list(request: Request) -> HttpResponse:
    """What is due first."""
    open_ones, today = queries.follow_ups_of(request.actor), moments.today()
    context = {
        "due": [each for each in open_ones if each.on_day <= today],
        "later": [each for each in open_ones if each.on_day > today],
        "finished": queries.follow_ups_of(request.actor, done=True),
    }
    return render_page(request, "calendars/follow_ups.html", context)


@require_GET
def follow_up(request: Request, pk: UUID) -> HttpResponse:
    """To the thing itself; to the list if it is a thought, or no longer there for this person."""
    found = queries.find_follow_up(request.actor, pk)
    thing = things.find_or_none(request.actor, found.kind, found.thing)
    return HttpResponseRedirect(thing.address if thing else reverse("calendars:follow_ups"))


@require_http_methods(["GET", "POST"])
def new(request: Request) -> HttpResponse:
    """By the small bell at once, or by the form with a day and a word."""
    sent = request.POST if request.method == "POST" else None
    form = FollowUpForm(sent, initial=request.GET.dict())
    back = way_back(request, reverse("calendars:follow_ups"))
    if sent is not None and form.is_valid():
        said = form.cleaned_data
        try:
            made = actions.follow_up(
                actor=request.actor, membership=request.actor.membership, on_day=form.day, title=said["title"],
                note=said["note"], kind=said["kind"], thing=said["thing"],
            ).follow_up  # fmt: skip
        except LookupError:
            messages.error(request, _("That is no longer there."))
            return HttpResponseRedirect(back)
        messages.success(request, _("“%(title)s” comes back %(when)s.") % _said(made))
        return HttpResponseRedirect(back)
    context = {"form": form, "back": back, "back_url": back}
    return render(request, "calendars/follow_up_form.html", context, status=422 if sent is not None else 200)


@require_POST
def done(request: Request, pk: UUID) -> HttpResponse:
    """Seen to, or not after all."""
    found = queries.find_follow_up(request.actor, pk)
    if request.POST.get("done") == "no" or request.GET.get("done") == "no":
        actions.reopen_follow_up(actor=request.actor, follow_up=found)
    else:
        actions.finish_follow_up(actor=request.actor, follow_up=found)
        undo = f"undo:{reverse('calendars:finish_follow_up', args=[pk])}?done=no"
        messages.success(request, _("Done: “%(title)s”.") % {"title": found.title}, extra_tags=undo)
    return redirect("calendars:follow_ups")


@require_POST
def postpone(request: Request, pk: UUID) -> HttpResponse:
    """By so many days from today, or from its day if that lies ahead."""
    found = queries.find_follow_up(request.actor, pk)
    said = request.POST.get("days", "")
    days = min(max(int(said), 1), LONGEST) if said.isdecimal() else 1
    on_day = max(found.on_day, moments.today()) + timedelta(days=days)
    put_off = actions.postpone_follow_up(actor=request.actor, follow_up=found, on_day=on_day).follow_up
    messages.success(request, _("“%(title)s” comes back %(when)s.") % _said(put_off))
    return redirect("calendars:follow_ups")


def _said(made: Any) -> dict[str, str]:
    return {"title": made.title, "when": moments.near_day(made.on_day)}
