"""The part `phone_notes` of a task page: what was agreed by telephone, and whether both say so."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from vorzimmer.foundation.pages import asked_part
from vorzimmer.people.actor import Actor
from vorzimmer.people.requests import Request
from vorzimmer.tasks import actions, queries
from vorzimmer.tasks.forms.phone_notes import CorrectionForm, PhoneNoteForm
from vorzimmer.tasks.rules import phone_notes as rules

PART, FORM = "phone_notes", "note-call-form"


@require_GET
def phone_notes(request: Request, pk: UUID) -> HttpResponse:
    """The part as it is now; without htmx the page it belongs to."""
    return _answer(request, pk)


@require_http_methods(["GET", "POST"])
def add(request: Request, pk: UUID) -> HttpResponse:
    """Write down a call. The form is a page, or comes into its fold when that is opened."""
    task = queries.get_task(request.actor, pk)
    if request.method == "GET":
        blank = PhoneNoteForm(_others(request.actor, task))
        if asked_part(request) == FORM:
            return render(request, "tasks/phone_notes_form.html", {"task": task, "form": blank})
        return render(request, "tasks/phone_notes_page.html", part_phone_notes(request.actor, task, blank))
    form = PhoneNoteForm(_others(request.actor, task), request.POST)
    if not form.is_valid():
        return _answer(request, pk, form=form)
    actions.note_call(actor=request.actor, task=task, **form.cleaned_data)
    return _answer(request, pk)


@require_POST
def confirm(request: Request, pk: UUID) -> HttpResponse:
    """That is how it was. Who has said so already is not asked again."""
    note = queries.get_phone_note(request.actor, pk)
    if not (note.state == note.State.CONFIRMED and note.decided_by_id == request.actor.id):
        actions.confirm_note(actor=request.actor, note=note)
    return _answer(request, note.task_id)


@require_POST
def correct(request: Request, pk: UUID) -> HttpResponse:
    """That is not how it was."""
    note = queries.get_phone_note(request.actor, pk)
    form = CorrectionForm(request.POST)
    if not form.is_valid():
        return _answer(request, note.task_id, correction=form, of=pk)
    actions.correct_note(actor=request.actor, note=note, text=form.cleaned_data["text"])
    return _answer(request, note.task_id)


def part_phone_notes(
    actor: Actor,
    task: Any,
    form: PhoneNoteForm | None = None,
    *,
    correction: CorrectionForm | None = None,
    of: UUID | None = None,
) -> dict[str, Any]:
    """What the part needs, wherever it is shown. The forms carry what was not accepted."""
    notes = queries.phone_notes_of(task)
    return {
        "task": task,
        "phone_notes": {
            "topic": f"task-{task.pk}:phone_notes",
            "open": [
                _row(actor, note, correction if note.pk == of else None) for note in notes if note.state == "open"
            ],
            "settled": [note for note in notes if note.state != "open"],
            "form": form,
            "why_not_note": rules.note(actor, task),
        },
    }


def _row(actor: Actor, note: Any, typed: CorrectionForm | None) -> dict[str, Any]:
    return {
        "note": note,
        "mine": rules.decide(actor, note) is None,
        "form": typed or CorrectionForm(auto_id=f"note-{note.pk}-%s"),
        "form_open": typed is not None,
    }


def _others(actor: Actor, task: Any) -> list[Any]:
    team = task.engagement.team
    return list(team.contacts if team.side_of(actor) == "assistant" else team.assistants)


def _answer(request: Request, task_id: UUID, **forms: Any) -> HttpResponse:
    task = queries.get_task(request.actor, task_id)
    if not forms and asked_part(request) != PART:
        return redirect("screens:task", task_id)
    context = part_phone_notes(request.actor, task, **forms)
    template = "tasks/phone_notes.html" if asked_part(request) == PART else "tasks/phone_notes_page.html"
    return render(request, template, context, status=422 if forms else 200)
