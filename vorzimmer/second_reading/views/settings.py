"""Which rules speak: each person chooses for themselves."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from vorzimmer.people.requests import Request
from vorzimmer.second_reading import actions, queries
from vorzimmer.second_reading.hints import ALL, HINTS, known_key


@require_safe
def settings(request: Request) -> HttpResponse:
    """Every rule with its reason, and whether it speaks."""
    off = queries.silenced(request.actor)
    context = {"hints": [(hint, hint.key in off) for hint in HINTS], "all_off": ALL in off}
    return render(request, "second_reading/settings.html", context)


@require_POST
def silence(request: Request) -> HttpResponse:
    """Off; the behaviour gets nothing back, a page goes to the settings."""
    rule = _rule(request)
    if rule is None:
        return HttpResponse(status=422)
    actions.silence_hint(actor=request.actor, membership=request.actor.membership, rule=rule)
    return _done(request, _("Switched off. You can switch it on again here."))


@require_POST
def hear(request: Request) -> HttpResponse:
    """On again."""
    rule = _rule(request)
    if rule is None:
        return HttpResponse(status=422)
    actions.hear_hint(actor=request.actor, membership=request.actor.membership, rule=rule)
    return _done(request, _("Switched on."))


def _rule(request: Request) -> str | None:
    try:
        return known_key(request.POST.get("rule", ""))
    except ValueError:
        return None


def _done(request: Request, words: str) -> HttpResponse:
    if request.headers.get("HX-Request"):
        return HttpResponse(status=204)
    messages.success(request, words)
    return redirect("second_reading:settings")
