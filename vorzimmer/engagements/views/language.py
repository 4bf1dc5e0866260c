"""The part `language` of an engagement: what is proposed, and the answer to it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from vorzimmer.engagements import actions, queries, rules
from vorzimmer.engagements.forms import LANGUAGES
from vorzimmer.people.actor import Actor
from vorzimmer.people.requests import Request
from vorzimmer.people.spoken import language_name


@require_GET
def language(request: Request, pk: UUID) -> HttpResponse:
    """The part as it is now."""
    return _answer(request, pk)


@require_POST
def propose(request: Request, pk: UUID) -> HttpResponse:
    """One side proposes a language."""
    engagement = queries.get_engagement(request.actor, pk)
    wanted = request.POST.get("language", "")
    if wanted not in dict(LANGUAGES):
        return HttpResponse(status=422)
    actions.propose_language(actor=request.actor, engagement=engagement, language=wanted)
    messages.success(request, _("Proposed. It holds once the other side has agreed."))
    return _answer(request, pk)


@require_POST
def confirm(request: Request, pk: UUID) -> HttpResponse:
    """The other side agrees."""
    actions.confirm_language(actor=request.actor, engagement=queries.get_engagement(request.actor, pk))
    return _answer(request, pk)


@require_POST
def decline(request: Request, pk: UUID) -> HttpResponse:
    """It stays as it was."""
    actions.decline_language(actor=request.actor, engagement=queries.get_engagement(request.actor, pk))
    return _answer(request, pk)


def part_language(actor: Actor, engagement: Any) -> dict[str, Any]:
    """What the part needs, wherever it is shown; nothing is asked of the database for it."""
    wanted = engagement.language_wanted
    offered = [code for code, _name in LANGUAGES if code != engagement.language]
    return {
        "engagement": engagement,
        "agreeing": {
            "topic": f"engagement-{engagement.pk}:language",
            "wanted": language_name(wanted) if wanted else "",
            "now": language_name(engagement.language),
            "by": next(
                (p.membership for p in engagement.team.parts if p.membership_id == engagement.language_wanted_by_id),
                None,
            ),
            "is_own": engagement.language_wanted_by_id == actor.id,
            "why_not_confirm": rules.confirm_language(actor, engagement),
            "why_not_decline": rules.decline_language(actor, engagement),
            "offers": []
            if rules.propose_language(actor, engagement)
            else [(code, language_name(code)) for code in offered],
            "agreed_at": engagement.language_agreed_at,
        },
    }


def _answer(request: Request, pk: UUID) -> HttpResponse:
    engagement = queries.get_engagement(request.actor, pk)
    if not request.headers.get("HX-Request"):
        return redirect("screens:engagement", pk)
    return render(request, "engagements/language.html", part_language(request.actor, engagement))
