"""Before a call: whom, how, and whether camera and microphone work."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db import IntegrityError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vorzimmer.calls import actions, links, queries, rules, tidying
from vorzimmer.calls.about import appointment_of, task_of
from vorzimmer.calls.forms import StartForm
from vorzimmer.engagements.queries import get_engagement
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.requests import Request


@require_http_methods(["GET", "POST"])
def start(request: Request, pk: UUID) -> HttpResponse:
    """The device check, and the button that lets it ring."""
    actor, engagement = request.actor, get_engagement(request.actor, pk)
    people = rules.people_to_call(actor, engagement)
    way = links.way_of_calling()
    asked = request.POST or request.GET
    task, appointment = task_of(actor, engagement, asked.get("task", "")), asked.get("appointment", "")
    start_with = {"kind": "video", "callee": request.GET.get("to") or (str(people[0].pk) if people else "")}
    keys = {"task": task.pk if task else "", "appointment": appointment}
    form = StartForm(request.POST or None, people=people, initial=start_with | keys)
    why_not = rules.ring(actor, engagement)
    if request.method == "POST" and not why_not and form.is_valid():
        return _ring(request, engagement, form.cleaned_data, task)
    context = {
        "engagement": engagement, "people": people, "form": form, "way": way, "why_not": why_not, "task": task,
        "room": links.room_of(way.address, engagement.pk, form.initial["appointment"] or None) if way.address else "",
        "running": queries.own_call(actor),
    }  # fmt: skip
    return render(request, "calls/start.html", context, status=422 if form.errors else 200)


def _ring(request: Request, engagement: Any, said: dict[str, Any], task: Any) -> HttpResponse:
    """Calls that nobody ended do not stand in the way."""
    tidying.tidy(request.actor.membership, said["callee"])
    busy = _("%(who)s is in another call.") % {"who": said["callee"].name}
    try:
        rang = actions.ring(
            actor=request.actor, engagement=engagement, callee=said["callee"], kind=said["kind"], task=task,
            appointment=appointment_of(engagement, said["appointment"]),
        )  # fmt: skip
    except (NotAllowed, IntegrityError) as refused:
        messages.info(request, str(refused) if isinstance(refused, NotAllowed) else busy)
        running = queries.own_call(request.actor)
        return redirect("calls:call", running.pk) if running else redirect("calls:start", engagement.pk)
    return redirect("calls:call", rang.call.pk)
