"""Parting: announcing it, getting ready, second thoughts, the last day."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from vorzimmer.engagements.queries import get_engagement
from vorzimmer.foundation import moments
from vorzimmer.foundation.pages import render_page
from vorzimmer.handovers import actions, leaving, queries, readiness
from vorzimmer.handovers.forms.partings import AnnounceForm, ThanksForm
from vorzimmer.handovers.forms.plans import SuccessorForm
from vorzimmer.handovers.queries import partings as found_in
from vorzimmer.handovers.rules import partings as rules
from vorzimmer.people import stepup
from vorzimmer.people.requests import Request


@require_GET
def parting_in(request: Request, pk: UUID) -> HttpResponse:
    """The page of the parting, or the one on which it is announced."""
    engagement = get_engagement(request.actor, pk)
    found = queries.parting_of(engagement)
    return redirect("handovers:parting", found.pk) if found else redirect("handovers:announce_parting", pk)


@require_http_methods(["GET", "POST"])
@stepup.required
def announce(request: Request, pk: UUID) -> HttpResponse:
    """When, and what others are told; whoever announces it proves once more who they are."""
    actor = request.actor
    engagement = get_engagement(actor, pk)
    today = moments.today()
    notice = leaving.notice_until(engagement, today)
    form = AnnounceForm(request.POST or None, initial={"ends_on": leaving.usual_last_day(engagement, today)})
    if request.method == "POST" and form.is_valid():
        wish = form.cleaned_data
        too_early = None if wish["immediate"] else rules.day_fits(actor, engagement, wish["ends_on"], notice)
        if too_early is None:
            made = actions.announce_parting(actor=actor, engagement=engagement, **wish).parting
            return redirect("handovers:parting", made.pk)
        form.add_error("ends_on", str(too_early))
    context = {"engagement": engagement, "form": form, "notice": notice, "why_not": rules.announce(actor, engagement)}
    return render(request, "handovers/announce.html", context, status=422 if request.method == "POST" else 200)


@require_GET
def parting(request: Request, pk: UUID) -> HttpResponse:
    """What it is about for whoever reads: getting ready, or what remains."""
    found = queries.get_parting(request.actor, pk)
    return render_page(request, "handovers/parting.html", part_parting(request, found))


def part_parting(request: Request, found: Any) -> dict[str, Any]:
    """Everything the page shows. Who has left sees what is theirs, and nothing of the engagement."""
    actor, engagement = request.actor, found.engagement
    inside = engagement.team.part_of(actor) is not None or actor.runs_the_workspace
    side = rules.side_then(actor, found)
    confirmations = found_in.confirmations_of(found)
    return {
        "parting": found,
        "engagement": engagement,
        "topic": f"engagement-{engagement.pk}:parting",
        "inside": inside,
        "side": side,
        "ready": readiness.of(engagement) if inside and found.is_open else None,
        "may_read_reason": actor.id == found.announced_by_id or engagement.team.coordinates(actor),
        "why_not_withdraw": rules.withdraw(actor, found),
        "why_not_end": rules.end(actor, found),
        "why_not_speak": rules.speak(actor, found),
        "why_not_thank": rules.thank(actor, found),
        "thanks_form": ThanksForm(),
        "thanks": found_in.thanks_to(actor, found, side),
        "why_not_write": rules.write_reference(actor, engagement),
        "references": found_in.references_in(actor, engagement),
        "files": found_in.files_of(found) if rules.want_files(actor, found) is None else None,
        "why_not_files": rules.want_files(actor, found),
        "confirmations": confirmations,
        "why_not_confirm": rules.confirm_deletion(actor, found),
        "retentions": found_in.retentions_of(found) if inside else [],
        "signed": [] if inside else found_in.signed_then(actor, engagement),
        "today": moments.today(),
    }


@require_POST
def withdraw(request: Request, pk: UUID) -> HttpResponse:
    """Second thoughts."""
    found = queries.get_parting(request.actor, pk)
    actions.withdraw_parting(actor=request.actor, parting=found)
    messages.success(request, _("Good. You go on together."))
    return redirect("screens:engagement", found.engagement_id)


@require_POST
@stepup.required
def end(request: Request, pk: UUID) -> HttpResponse:
    """At once: everything that the other side could open is closed when the page comes back."""
    found = queries.get_parting(request.actor, pk)
    actions.end_engagement(actor=request.actor, parting=found)
    messages.success(request, _("It has ended. Nobody of the assistants sees anything of it any more."))
    return redirect("handovers:parting", pk)


@require_http_methods(["GET", "POST"])
def introduce(request: Request, pk: UUID) -> HttpResponse:
    """Who takes over for good."""
    engagement = get_engagement(request.actor, pk)
    people = found_in.could_succeed(engagement)
    form = SuccessorForm(request.POST or None, people=people, initial={"takes_over_on": moments.today()})
    if request.method == "POST" and form.is_valid():
        actions.introduce_successor(actor=request.actor, engagement=engagement, **form.cleaned_data)
        return redirect("handovers:plan", pk)
    context = {"engagement": engagement, "form": form, "why_not": rules.introduce(request.actor, engagement)}
    return render(request, "handovers/successor.html", context, status=422 if request.method == "POST" else 200)


@require_POST
def take_over(request: Request, pk: UUID) -> HttpResponse:
    """The successor leads from now on."""
    engagement = get_engagement(request.actor, pk)
    successor = found_in.successor_of(engagement)
    if successor is not None:
        successor.engagement = engagement
        leaves = request.POST.get("former_leaves") == "yes"
        actions.hand_to_successor(actor=request.actor, successor=successor, former_leaves=leaves)
        messages.success(request, _("%(who)s leads from now on.") % {"who": successor.person.user.first_name})
    return redirect("handovers:plan", pk)
