"""The agreement of an engagement: what is open, the clauses, and the versions there were."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from vorzimmer.agreements import actions, queries
from vorzimmer.agreements.clauses import STAGES
from vorzimmer.agreements.forms.offering import CURRENCIES, BeginForm
from vorzimmer.agreements.rules import negotiating as rules
from vorzimmer.agreements.rules.reading import reads
from vorzimmer.agreements.showing import document, turn_of, who_speaks
from vorzimmer.engagements.queries import get_engagement
from vorzimmer.foundation.pages import render_page
from vorzimmer.journal.queries import history_of, lines
from vorzimmer.people.actor import Actor
from vorzimmer.people.requests import Request

if TYPE_CHECKING:
    from vorzimmer.agreements.models import Version
    from vorzimmer.engagements.models import Engagement

HISTORY = 30


@require_GET
def agreement(request: Request, pk: UUID) -> HttpResponse:
    """What is open first; then the clauses; then what was before."""
    found = get_engagement(request.actor, pk)
    if reason := reads(request.actor, found):
        raise PermissionDenied(reason)
    return render_page(request, "agreements/agreement.html", page_context(request.actor, found))


@require_GET
def version(request: Request, pk: UUID) -> HttpResponse:
    """One version, as it was."""
    found = queries.get_version(request.actor, pk)
    versions = queries.versions_of(found.engagement)
    if found.is_open:
        return redirect("agreements:agreement", found.engagement.pk)
    context = {
        "engagement": found.engagement, "shown": document(request.actor, found, versions), "version": found,
        "standing": queries.standing_of(versions) == found,
    }  # fmt: skip
    return render(request, "agreements/version.html", context)


@require_GET
def history(request: Request, pk: UUID) -> HttpResponse:
    """What happened to the agreement; fetched when somebody opens it."""
    found = queries.get_agreement(request.actor, pk)
    entries = history_of(request.actor, found.pk).select_related("by__user").order_by("-id")[:HISTORY]
    context = {"engagement": found.engagement, "history": lines(list(entries))}
    part = request.headers.get("HX-Request")
    return render(request, "agreements/history_part.html" if part else "agreements/history.html", context)


@require_POST
def begin(request: Request, pk: UUID) -> HttpResponse:
    """The first draft, out of one of the templates."""
    found = get_engagement(request.actor, pk)
    form = BeginForm(request.POST)
    if not form.is_valid() and rules.begin(request.actor, found) is None:
        context = page_context(request.actor, found) | {"begin_form": form}
        return render_page(request, "agreements/agreement.html", context, status=422)
    chosen = form.cleaned_data.get("form", "freelancer")
    currency = form.cleaned_data.get("currency") or CURRENCIES[0]
    actions.begin_agreement(actor=request.actor, engagement=found, form=chosen, currency=currency)
    messages.success(request, _("This is the draft. Read it, change what does not fit, then offer it."))
    return redirect("agreements:agreement", pk)


@require_POST
def begin_next(request: Request, pk: UUID) -> HttpResponse:
    """A change of what was agreed."""
    found = queries.get_agreement(request.actor, pk)
    actions.begin_next_version(actor=request.actor, agreement=found)
    messages.success(request, _("This is the draft of the next version. What you do not change stays agreed."))
    return redirect("agreements:agreement", found.engagement_id)


@require_POST
def stage(request: Request, pk: UUID) -> HttpResponse:
    """How far the assistant's rights have grown."""
    found = queries.get_agreement(request.actor, pk)
    wanted = request.POST.get("stage", "")
    chosen = int(wanted) if wanted in {str(each) for each in STAGES} else found.stage
    actions.grow_rights(actor=request.actor, agreement=found, stage=chosen)
    messages.success(request, _("The rights of stage %(stage)s hold from now on.") % {"stage": chosen})
    return redirect("agreements:agreement", found.engagement_id)


def page_context(actor: Actor, engagement: Engagement) -> dict[str, Any]:
    """Everything the page shows."""
    versions = queries.versions_of(engagement)
    known = versions[0].agreement if versions else None
    visible = [each for each in versions if queries.shows(actor, each)]
    hidden = next((each for each in versions if each not in visible), None)
    standing = queries.standing_of(versions)
    shown = _chosen(visible, standing)
    context: dict[str, Any] = {
        "engagement": engagement, "agreement": known, "versions": visible, "standing": standing,
        "topic": f"engagement-{engagement.pk}:agreement", "hidden_draft": hidden,
        "stages": STAGES, "currencies": CURRENCIES, "more": _places_after(),
    }  # fmt: skip
    if known is None or shown is None:
        return context | {"why_not_begin": rules.begin(actor, engagement) if known is None else None}
    read = document(actor, shown, versions)
    turn = turn_of(read)
    return context | {
        "shown": read,
        "version": shown,
        "turn": turn,
        "is_mine": bool(turn) and turn == read.side,
        "other": who_speaks(engagement, turn, known.form) if turn else "",
        "may_change": shown.is_open and (read.side or shown.is_draft),
        "may_withdraw": shown.is_open and rules.withdraw(actor, shown) is None,
        "may_remark": shown.is_open and rules.may_prepare(actor, engagement, known.form) is None,
        "may_begin_next": not any(each.is_open for each in versions)
        and rules.may_prepare(actor, engagement, known.form) is None
        and engagement.stage != engagement.Stage.ENDED,
        "may_grow": engagement.team.may_decide(actor) and standing is not None,
    }


def _places_after() -> list[tuple[str, str]]:
    """What stands below the clauses, for the contents."""
    return [("versions", _("Versions")), ("rights", _("How rights grow")), ("history", _("History"))]


def _chosen(visible: list[Version], standing: Version | None) -> Version | None:
    """What the page is about: the version that is negotiated, else the one that holds, else the newest."""
    negotiated = next((each for each in visible if each.is_open), None)
    coming = next((each for each in visible if each.is_signed), None)
    return negotiated or standing or coming or next(iter(visible), None)
