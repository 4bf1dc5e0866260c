"""What was called and noted in an engagement, and what becomes of it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from vorzimmer.calls import actions, queries, rules
from vorzimmer.calls.about import task_of
from vorzimmer.calls.forms import NoteForm, OutsideForm
from vorzimmer.calls.forms.calls import uuid_or_none
from vorzimmer.calls.views.calls import part_notes, row_of
from vorzimmer.engagements.queries import get_engagement
from vorzimmer.foundation.pages import asked_part, render_page
from vorzimmer.people.requests import Request


@require_GET
def call_list(request: Request, pk: UUID) -> HttpResponse:
    """Newest first."""
    actor, engagement = request.actor, get_engagement(request.actor, pk)
    rows, before = queries.calls_in(actor, engagement, uuid_or_none(request.GET.get("before", "")))
    context = {
        "engagement": engagement,
        "topic": f"engagement-{pk}:calls",
        "rows": [{"call": row.call, "notes": [row_of(actor, note) for note in row.notes]} for row in rows],
        "before": before,
        "why_not_ring": rules.ring(actor, engagement),
        "why_not_write": rules.write(actor, engagement),
    }
    return render_page(request, "calls/list.html", context)


@require_http_methods(["GET", "POST"])
def write_in(request: Request, pk: UUID) -> HttpResponse:
    """Write down a telephone call: with somebody here, or with somebody outside for somebody here."""
    actor, engagement = request.actor, get_engagement(request.actor, pk)
    task = task_of(actor, engagement, request.GET.get("task", ""))
    others = rules.people_to_call(actor, engagement)
    wanted = [actor.membership, *others]
    status = request.GET.get("status", "information")
    start = {"status": status, "for_whom": str(others[0].pk) if others else "", "spoke_with": request.GET.get("to", "")}
    form = OutsideForm(request.POST or None, others=others, everybody=wanted, initial=start)
    if request.method == "POST" and form.is_valid():
        actions.write_call_note(actor=actor, engagement=engagement, task=task, **form.cleaned_data)
        return redirect("calls:list", pk)
    context = {"engagement": engagement, "task": task, "form": form, "why_not": rules.write(actor, engagement)}
    return render(request, "calls/note_form.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def write_of(request: Request, pk: UUID) -> HttpResponse:
    """Write down what a call here was about, during it or afterwards."""
    call = queries.get_call(request.actor, pk)
    if request.method == "GET":
        return _notes(request, call)
    form = NoteForm(request.POST)
    if not form.is_valid():
        return _notes(request, call, form)
    said = form.cleaned_data | {"for_whom": request.actor.membership if _calls_back(form) else None}
    actions.write_call_note(actor=request.actor, engagement=call.engagement, call=call, task=call.task, **said)
    return _notes(request, call) if asked_part(request) else redirect("calls:call", pk)


@require_http_methods(["GET", "POST"])
def note(request: Request, pk: UUID) -> HttpResponse:
    """One note, to read and to change."""
    found = queries.get_call_note(request.actor, pk)
    start = {"text": found.text, "status": found.status, "back_by": found.back_by}
    form = NoteForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        actions.change_call_note(actor=request.actor, note=found, **form.cleaned_data)
        return redirect("calls:note", pk)
    context = {"row": row_of(request.actor, found), "note": found, "form": form, "engagement": found.engagement}
    return render(request, "calls/note.html", context, status=422 if form.errors else 200)


@require_POST
def finish(request: Request, pk: UUID) -> HttpResponse:
    """Nothing is left to do."""
    found = queries.get_call_note(request.actor, pk)
    actions.finish_call_note(actor=request.actor, note=found)
    undo = f"undo:{reverse('calls:reopen_note', args=[pk])}"
    messages.success(request, _("Done: “%(title)s”.") % {"title": found.who}, extra_tags=undo)
    return _back(found)


@require_POST
def reopen(request: Request, pk: UUID) -> HttpResponse:
    """It was ticked off by mistake."""
    found = queries.get_call_note(request.actor, pk)
    actions.reopen_call_note(actor=request.actor, note=found)
    return _back(found)


@require_POST
def to_task(request: Request, pk: UUID) -> HttpResponse:
    """A draft of it, opened at once."""
    found = queries.get_call_note(request.actor, pk)
    made: Any = actions.note_to_task(actor=request.actor, note=found)
    return redirect("screens:task", made.note.became_task_id)


@require_POST
def to_question(request: Request, pk: UUID) -> HttpResponse:
    """The other side is asked."""
    found = queries.get_call_note(request.actor, pk)
    actions.note_to_question(actor=request.actor, note=found)
    return _back(found)


@require_POST
def to_agreement(request: Request, pk: UUID) -> HttpResponse:
    """The other side is asked to confirm it."""
    found = queries.get_call_note(request.actor, pk)
    actions.note_to_agreement(actor=request.actor, note=found)
    return _back(found)


def _notes(request: Request, call: Any, form: NoteForm | None = None) -> HttpResponse:
    context = part_notes(request, call, form) | {"topic": f"call-{call.pk}"}
    template = "calls/call_notes.html" if asked_part(request) == "call_notes" else "calls/after.html"
    return render(request, template, context, status=422 if form else 200)


def _calls_back(form: NoteForm) -> bool:
    return bool(form.cleaned_data["status"] == "call_back")


def _back(note: Any) -> HttpResponse:
    return redirect("calls:note", note.pk)
