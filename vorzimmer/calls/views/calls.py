"""A call while it lives, and what there is to say when it is over."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from vorzimmer.calls import actions, queries, rules, tidying
from vorzimmer.calls.forms import DeclineForm, NoteForm
from vorzimmer.conversations.views.part import part_conversation
from vorzimmer.foundation.pages import asked_part
from vorzimmer.people.requests import Request


@require_GET
def call(request: Request, pk: UUID) -> HttpResponse:
    """It rings, they talk, or it is over."""
    actor = request.actor
    found = queries.get_call(actor, pk)
    if found.is_live and tidying.settle(found, list(found.seats.all())):
        found = queries.get_call(actor, pk)
    context: dict[str, Any] = {"call": found, "other": found.other(actor.membership), "topic": f"call-{pk}"}
    if not found.is_live:
        return render(request, "calls/after.html", context | part_notes(request, found))
    if found.state == "ringing" and found.callee_id == actor.id:
        return render(request, "calls/answer.html", context | {"decline": DeclineForm()})
    context["note"] = NoteForm(initial={"status": "information"}, auto_id="call-%s")
    context |= part_conversation(actor, found.engagement, found.task if _has_talk(found) else None)
    return render(request, "calls/room.html", context)


@require_GET
def incoming(request: Request) -> HttpResponse:
    """The bar on every page; nothing when nothing rings. Without htmx it is the page of that call."""
    found = queries.incoming(request.actor)
    if asked_part(request) or not found:
        context = {"call": found, "decline": DeclineForm(auto_id="bar-%s")}
        return render(request, "calls/incoming.html", context)
    return redirect("calls:call", found.pk)


@require_POST
def take(request: Request, pk: UUID) -> HttpResponse:
    """Answer it."""
    found = queries.get_call(request.actor, pk)
    if not rules.take(request.actor, found):
        actions.take_call(actor=request.actor, call=found)
    return redirect("calls:call", pk)


@require_POST
def decline(request: Request, pk: UUID) -> HttpResponse:
    """Not now. In the bar the page stays; otherwise the call's own page says what was answered."""
    found = queries.get_call(request.actor, pk)
    form = DeclineForm(request.POST)
    if not form.is_valid():
        context = {"call": found, "other": found.caller, "topic": f"call-{pk}", "decline": form}
        return render(request, "calls/answer.html", context, status=422)
    if not rules.decline(request.actor, found):
        actions.decline_call(actor=request.actor, call=found, **form.cleaned_data)
    if asked_part(request) == "incoming_call":
        return render(request, "calls/incoming.html", {"call": None})
    return redirect("calls:call", pk)


@require_POST
def give_up(request: Request, pk: UUID) -> HttpResponse:
    """Stop ringing."""
    found = queries.get_call(request.actor, pk)
    if not rules.give_up(request.actor, found):
        actions.give_up_call(actor=request.actor, call=found)
    return redirect("calls:call", pk)


@require_POST
def hang_up(request: Request, pk: UUID) -> HttpResponse:
    """End it; who is still ringing gives up by this."""
    found = queries.get_call(request.actor, pk)
    if not rules.hang_up(request.actor, found):
        actions.hang_up(actor=request.actor, call=found)
    elif not rules.give_up(request.actor, found):
        actions.give_up_call(actor=request.actor, call=found)
    return redirect("calls:call", pk)


@require_POST
def fail(request: Request, pk: UUID) -> HttpResponse:
    """The browsers found no way to each other."""
    found = queries.get_call(request.actor, pk)
    if not rules.hang_up(request.actor, found):
        actions.fail_call(actor=request.actor, call=found)
    return redirect("calls:call", pk)


def part_notes(request: Request, call: Any, form: NoteForm | None = None) -> dict[str, Any]:
    """What the part `call_notes` needs: what was written down, and what can be made of it."""
    actor = request.actor
    notes = queries.notes_of(call)
    return {
        "call": call,
        "other": call.other(actor.membership),
        "notes_topic": f"call-{call.pk}:notes",
        "notes_url": reverse("calls:note_of", args=[call.pk]),
        "notes": [row_of(actor, note) for note in notes],
        "form": form or NoteForm(initial={"status": "information"}),
        "form_open": form is not None or not notes,
        "why_not_write": rules.write(actor, call.engagement),
        "why_not_ring": rules.ring(actor, call.engagement),
    }


def row_of(actor: Any, note: Any) -> dict[str, Any]:
    """A note with what the actor may do with it."""
    verbs = {"task": rules.to_task, "question": rules.to_question, "agreement": rules.to_agreement}
    may = {verb: rule(actor, note) is None for verb, rule in verbs.items()}
    return {
        "note": note,
        "may": may | {"change": not rules.change(actor, note), "finish": not rules.finish(actor, note)},
    }


def _has_talk(call: Any) -> bool:
    return call.task is not None and not call.task.is_draft
