"""Looking for a time: the list, beginning, and the one page on which everything happens."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from vorzimmer.engagements.queries import engagements_by_name, get_engagement
from vorzimmer.foundation import moments
from vorzimmer.foundation.pages import render_page
from vorzimmer.people.actor import Actor
from vorzimmer.people.requests import Request
from vorzimmer.scheduling import actions, queries, showing
from vorzimmer.scheduling.forms.searches import OfferForm, SearchForm
from vorzimmer.scheduling.rules import searches as rules
from vorzimmer.tasks.queries import visible_tasks
from vorzimmer.tenancy.together import together


@require_GET
def search_list(request: Request) -> HttpResponse:
    """What waits for a decision first, then what waits for others, then what is arranged."""
    found = queries.searches_seen(request.actor)
    mine = [each.pk for each in found if each.turn == each.Turn.OURS and each.made_by_id == request.actor.id]
    context = {
        "mine": mine,
        "ours": [each for each in found if each.is_live and not each.waits_for_others],
        "theirs": [each for each in found if each.waits_for_others],
        "over": [each for each in found if not each.is_live][:20],
    }
    return render_page(request, "scheduling/search_list.html", context)


@require_http_methods(["GET", "POST"])
def begin(request: Request) -> HttpResponse:
    """What for, how long, when, with whom."""
    actor, said = request.actor, request.POST or request.GET
    task = _task(actor, said.get("task", ""))
    if task is not None and request.method == "GET" and (under_way := queries.search_of(task)):
        return redirect("scheduling:search", under_way.pk)
    engagement = task.engagement if task else _engagement(actor, said.get("engagement", ""))
    if engagement is None:
        places = [each for each in engagements_by_name(actor) if not rules.begin(actor, each)]
        if len(places) != 1:
            return render(request, "scheduling/choose_engagement.html", {"engagements": places})
        engagement = places[0]
    form = SearchForm(request.POST or None, engagement=engagement, actor_id=actor.id, initial=_start(request, task))
    if request.method == "POST" and form.is_valid():
        made = actions.begin_search(
            actor=actor, engagement=engagement, zone=actor.person.timezone, task=task, **form.told
        ).search  # fmt: skip
        return redirect("scheduling:search", made.pk)
    context = {"form": form, "engagement": engagement, "task": task, "why_not": rules.begin(actor, engagement)}
    return render(request, "scheduling/search_form.html", context, status=422 if request.method == "POST" else 200)


@require_GET
def search(request: Request, pk: UUID) -> HttpResponse:
    """The times, who said what, whose turn it is."""
    found = queries.get_search(request.actor, pk)
    return render_page(request, "scheduling/search.html", page_context(request, found))


def page_context(request: Request, found: Any, form: OfferForm | None = None) -> dict[str, Any]:
    """What the page needs, with the form as it was sent when something was missing."""
    with together(*queries.asked_of(found)):
        page = showing.page_of(request.actor, found)
    start = {
        "way": found.way if found.state != "draft" else ("offer" if len(page["people"]) == 1 else "poll"),
        "hold": True,
    }
    return page | {"form": form or OfferForm(initial=start), "chosen": request.POST.getlist("times")}


def _start(request: Request, task: Any) -> dict[str, Any]:
    today = moments.today()
    start = {"first_on": today + timedelta(days=1), "last_on": today + timedelta(days=14), "minutes": 60}
    title = request.GET.get("title", "")
    return start | {"title": task.title if task else title[:160]}


def _task(actor: Actor, key: str) -> Any:
    return get_object_or_404(visible_tasks(actor), pk=_uuid(key)) if key else None


def _engagement(actor: Actor, key: str) -> Any:
    return get_engagement(actor, _uuid(key)) if key else None


def _uuid(key: str) -> UUID:
    try:
        return UUID(key)
    except ValueError:
        return UUID(int=0)
