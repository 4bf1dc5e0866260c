"""The page behind the private link in an invitation, for people without an account. Opening it changes nothing."""

from types import SimpleNamespace
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods
from django_scopes import scope

from vorzimmer.calendar_mail import actions, queries, tokens, words
from vorzimmer.calendar_mail.acting import for_guest
from vorzimmer.calendar_mail.forms import GuestForm
from vorzimmer.calendars import actions as calendars
from vorzimmer.calendars.page import TONES
from vorzimmer.calendars.saying import span_text
from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.limits import too_often
from vorzimmer.people.actor import Door


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """What it is about, and one tap: come, if need be, not, or another time."""
    if too_often(request):
        return render(request, "429.html", status=429)
    invited = tokens.find_invited(token)
    if invited is None:
        return _private(render(request, "calendar_mail/guest_gone.html", status=404))
    with scope(workspace=invited.workspace), words.as_read_by_guest(invited.language, invited.zone or "Europe/Berlin"):
        seen = queries.seen_by_guest(invited, request.POST.get("on", "") or request.GET.get("on", ""))
        if seen is None:
            return _private(
                render(request, "calendar_mail/guest_gone.html", {"workspace": invited.workspace}, status=410)
            )
        with words.as_read_by_guest(invited.language, invited.zone or seen.appointment.zone):
            return _private(_page(request, seen))


def _page(request: HttpRequest, seen: queries.Guested) -> HttpResponse:
    date = seen.date
    form = GuestForm(request.POST or None, lasts=date.ends_at - date.starts_at if date else seen.appointment.lasts)
    problem = str(seen.closed or "")
    on = f"&on={date.stamp}" if date else ""
    if request.method == "POST" and not problem and form.is_valid():
        try:
            _answer(request, seen, form.cleaned_data)
            return redirect(f"{request.path}?done={form.cleaned_data['answer']}{on}")
        except NotAllowed as refused:
            problem = str(refused)
    wish = request.POST.get("answer") or request.GET.get("answer") or ""
    context: dict[str, Any] = {
        "seen": seen, "form": form, "problem": problem, "workspace": seen.invited.workspace,
        "rows": words.date_facts(date, seen.now) if date else words.facts(seen.now), "stamp": date.stamp if date else "",
        "answers": words.answers()[:3], "wish": wish, "first": wish if wish in ("tentative", "declined") else "accepted",
        "done": _done(request.GET.get("done", "")), "proposed": _proposed(seen, seen.counter),
        "said": seen.said.get_answer_display(), "zone": words.zone_name(), "dates": _dates(seen),
    }  # fmt: skip
    return render(request, "calendar_mail/guest.html", context, status=422 if request.method == "POST" else 200)


def _answer(request: HttpRequest, seen: queries.Guested, said: dict[str, Any]) -> None:
    actor = for_guest(seen.appointment, Door.OUTSIDE, request.POST.get("_key", ""))
    attendee, comment = seen.attendee, said["comment"]
    occurrence = seen.date.original_at if seen.date else None
    if said["answer"] == "other":
        actions.propose_other_time(
            actor=actor, attendee=attendee, starts_at=said["starts_at"], ends_at=said["ends_at"], comment=comment,
            occurrence=occurrence,
        )  # fmt: skip
    elif said["answer"] == "delegated":
        actions.delegate_invitation(
            actor=actor, attendee=attendee, email=said["email"], name=said["name"], comment=comment
        )
    else:
        calendars.answer_appointment(
            actor=actor, attendee=attendee, answer=said["answer"], comment=comment, occurrence=occurrence
        )


def _done(answer: str) -> str:
    told = {
        "accepted": _("Thank you. You come."), "tentative": _("Thank you. You come if need be."),
        "declined": _("Thank you. You cannot come."), "other": _("Thank you. Your proposal has arrived."),
        "delegated": _("Thank you. The invitation is on its way to them."),
    }  # fmt: skip
    return told.get(answer, "")


def _dates(seen: queries.Guested) -> list[SimpleNamespace]:
    """Those that come next, to be answered one by one."""
    return [
        SimpleNamespace(
            stamp=each.date.stamp, is_here=seen.date is not None and each.date.original_at == seen.date.original_at,
            when=span_text(each.date.starts_at, each.date.ends_at, all_day=seen.appointment.all_day),
            is_off=each.date.is_cancelled, tone=TONES[each.said.answer], proposed=_proposed(seen, each.counter),
            said="" if each.said.answer == "open" else each.said.get_answer_display(),
        )
        for each in seen.dates
    ]  # fmt: skip


def _proposed(seen: queries.Guested, counter: Any) -> str:
    return words.span(counter.starts_at, counter.ends_at, all_day=seen.appointment.all_day) if counter else ""


def _private(response: HttpResponse) -> HttpResponse:
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response
