"""Who is away, and who stands in."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from vorzimmer.engagements.queries import people_of_the_workspace
from vorzimmer.foundation import moments
from vorzimmer.foundation.pages import render_page
from vorzimmer.handovers import actions, queries, work
from vorzimmer.handovers.forms.absences import AbsenceForm, ProposeForm
from vorzimmer.handovers.queries.absences import covers_asked_of, covers_in, is_away_today
from vorzimmer.handovers.queries.candidates import candidates_for
from vorzimmer.handovers.rules import absences as rules
from vorzimmer.people.requests import Request


@require_GET
def absence_list(request: Request) -> HttpResponse:
    """What waits for my yes, then who is away when."""
    actor = request.actor
    context = {
        "asked": covers_asked_of(actor),
        "absences": queries.absences_seen(actor),
        "away_today": is_away_today(actor),
    }
    return render_page(request, "handovers/absence_list.html", context)


@require_http_methods(["GET", "POST"])
def announce(request: Request) -> HttpResponse:
    """From when to when."""
    actor = request.actor
    people = people_of_the_workspace(actor, first="assistant") if actor.runs_the_workspace else [actor.membership]
    start = {"person": str(actor.id), "first_on": moments.today(), "last_on": moments.today()}
    form = AbsenceForm(request.POST or None, people=people, initial=start)
    if request.method == "POST" and form.is_valid():
        days = {"first_on": form.cleaned_data["first_on"], "last_on": form.cleaned_data["last_on"]}
        made = actions.announce_absence(actor=actor, membership=form.cleaned_data["person"], **days).absence
        if made.is_late_notice:
            messages.info(request, _("That is less than two weeks ahead. Look for cover now."))
        return redirect("handovers:absence", made.pk)
    return render(
        request, "handovers/absence_form.html", {"form": form}, status=422 if request.method == "POST" else 200
    )


@require_POST
def sick(request: Request) -> HttpResponse:
    """One button: ill today, and whoever fits best is asked."""
    if is_away_today(request.actor):
        return redirect("handovers:absences")
    today = moments.today()
    made = actions.announce_absence(
        actor=request.actor, membership=request.actor.membership, first_on=today, last_on=today, sick=True
    ).absence
    messages.success(request, _("Get well soon. Those who could stand in have been asked."))
    return redirect("handovers:absence", made.pk)


@require_GET
def absence(request: Request, pk: UUID) -> HttpResponse:
    """The days, and for each engagement who stands in or could."""
    found = queries.get_absence(request.actor, pk)
    why_not = rules.propose(request.actor, found)
    covers = covers_in(found)
    live = {cover.engagement_id: cover for cover in covers if cover.is_live}
    refused = {(cover.engagement_id, cover.person_id) for cover in covers if cover.state == "declined"}
    open_work = [] if why_not else list(work.open_work(found))
    places = [] if why_not else [_place(place, live, refused, open_work) for place in candidates_for(found)]
    context = {
        "absence": found,
        "topic": f"absence-{pk}",
        "places": places,
        "covers": covers if why_not else [],
        "why_not_propose": why_not,
        "why_not_withdraw": rules.withdraw(request.actor, found),
        "first_open": next((row["engagement"].pk for row in places if not row["cover"]), None),
    }
    return render_page(request, "handovers/absence.html", context)


def _place(place: Any, live: dict[Any, Any], refused: set[Any], open_work: list[Any]) -> dict[str, Any]:
    left = [each for each in place.candidates if (place.engagement.pk, each.person.pk) not in refused]
    tasks = [task for task in open_work if task.engagement_id == place.engagement.pk]
    return {
        "engagement": place.engagement, "cover": live.get(place.engagement.pk), "candidates": left,
        "goes_over": [task for task in tasks if task.by_itself], "may_go": [task for task in tasks if not task.by_itself],
    }  # fmt: skip


@require_POST
def withdraw(request: Request, pk: UUID) -> HttpResponse:
    """There after all."""
    actions.withdraw_absence(actor=request.actor, absence=queries.get_absence(request.actor, pk))
    messages.success(request, _("Taken back. Nobody has to stand in."))
    return redirect("handovers:absences")


@require_POST
def propose(request: Request, pk: UUID) -> HttpResponse:
    """Ask one of them."""
    found = queries.get_absence(request.actor, pk)
    form = ProposeForm(request.POST)
    if not form.is_valid():
        return redirect("handovers:absence", pk)
    place = next(
        (p.engagement for p in candidates_for(found) if p.engagement.pk == form.cleaned_data["engagement"]), None
    )
    person = get_object_or_404(people_of_the_workspace(request.actor), pk=form.cleaned_data["person"])
    if place is not None:
        note = form.cleaned_data["note"]
        wanted = set(request.POST.getlist("tasks"))
        chosen = tuple(task for task in work.open_work(found) if str(task.pk) in wanted)
        actions.propose_cover(
            actor=request.actor, absence=found, engagement=place, person=person, note=note, tasks=chosen
        )
        messages.success(request, _("%(who)s has been asked.") % {"who": person.user.first_name})
    return redirect("handovers:absence", pk)


@require_POST
def answer(request: Request, pk: UUID) -> HttpResponse:
    """Yes or no, from the list or from today."""
    cover = queries.get_cover(request.actor, pk)
    yes = request.POST.get("answer") == "yes"
    verb = actions.accept_cover if yes else actions.decline_cover
    verb(actor=request.actor, cover=cover)
    messages.success(request, _("Thank you. The client has been told.") if yes else _("Somebody else will be asked."))
    return redirect("handovers:absences")


@require_POST
def give_back(request: Request, pk: UUID) -> HttpResponse:
    """Earlier than planned."""
    cover = queries.get_cover(request.actor, pk)
    actions.give_back_cover(actor=request.actor, cover=cover)
    messages.success(request, _("Handed back."))
    return redirect("handovers:absences")
