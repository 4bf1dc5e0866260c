"""The part `steps` of a task page: who does what, after what, by when."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core import signing
from django.core.exceptions import BadRequest
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from vorzimmer.foundation.pages import asked_part
from vorzimmer.people.actor import Actor
from vorzimmer.people.requests import Request
from vorzimmer.tasks import actions, queries
from vorzimmer.tasks.forms.steps import StepForm, initial_of
from vorzimmer.tasks.rules import steps as rules

PART, FORM = "steps", "add-step-form"
REMOVED = "vorzimmer.tasks.removed-step"


@require_GET
def steps(request: Request, pk: UUID) -> HttpResponse:
    """The part as it is now; without htmx the page it belongs to."""
    return _answer(request, pk)


@require_http_methods(["GET", "POST"])
def add(request: Request, pk: UUID) -> HttpResponse:
    """One more line. The form is a page, or comes into its fold when that is opened."""
    task = queries.get_task(request.actor, pk)
    if request.method == "GET":
        side = task.engagement.team.side_of(request.actor) or "assistant"
        blank = StepForm(task.engagement, queries.steps_of(task), initial={"who": side})
        template = "tasks/steps_form.html" if asked_part(request) == FORM else "tasks/steps_add.html"
        return render(request, template, {"task": task, "form": blank, "why_not": rules.add(request.actor, task)})
    form = StepForm(task.engagement, queries.steps_of(task), request.POST)
    if not form.is_valid():
        return _answer(request, pk, form)
    actions.add_step(actor=request.actor, task=task, **form.cleaned_data)
    return _answer(request, pk)


@require_http_methods(["GET", "POST"])
def change(request: Request, pk: UUID) -> HttpResponse:
    """A page of its own: what is rare is not in the way."""
    step = queries.get_step(request.actor, pk)
    others = queries.steps_of(step.task)
    form = StepForm(step.task.engagement, others, request.POST or None, step=step, initial=initial_of(step))
    if request.method == "POST" and form.is_valid():
        actions.change_step(actor=request.actor, step=step, **form.cleaned_data)
        return redirect("screens:task", step.task_id)
    context = {"task": step.task, "step": step, "form": form, "why_not": rules.change(request.actor, step)}
    status = 422 if request.method == "POST" else 200
    return render(request, "tasks/steps_change.html", context, status=status)


@require_POST
def tick(request: Request, pk: UUID) -> HttpResponse:
    """Done, or open again; pressed twice it stays as it was meant."""
    step = queries.get_step(request.actor, pk)
    done = request.POST.get("done") == "yes"
    if done != (step.done_at is not None):
        verb = actions.tick_step if done else actions.untick_step
        verb(actor=request.actor, step=step)
    return _answer(request, step.task_id)


@require_POST
def move(request: Request, pk: UUID) -> HttpResponse:
    """One up, one down, or to where it was dragged (`position`)."""
    step = queries.get_step(request.actor, pk)
    now = [each.pk for each in queries.steps_of(step.task)].index(step.pk)
    wanted = request.POST.get("position", "")
    position = int(wanted) if wanted.isdecimal() else now + (-1 if request.POST.get("move") == "up" else 1)
    actions.move_step(actor=request.actor, step=step, position=min(position, 10_000))
    return _answer(request, step.task_id)


@require_POST
def remove(request: Request, pk: UUID) -> HttpResponse:
    """Gone, and back again with "Undo"."""
    step = queries.get_step(request.actor, pk)
    fields = initial_of(step) | {"due_at": step.due_at.isoformat() if step.due_at else ""}
    token = signing.dumps({"task": str(step.task_id)} | fields, salt=REMOVED, compress=True)
    actions.remove_step(actor=request.actor, step=step)
    undo = f"undo:{reverse('tasks:restore_step', args=[token])}"
    messages.success(request, _("The step “%(step)s” is gone.") % {"step": fields["text"]}, extra_tags=undo)
    return _answer(request, step.task_id)


@require_POST
def restore(request: Request, token: str) -> HttpResponse:
    """Add a removed step again, at the end of the list."""
    try:
        kept = signing.loads(token, salt=REMOVED, max_age=3600)
    except signing.BadSignature as wrong:
        raise BadRequest from wrong
    task = queries.get_task(request.actor, UUID(kept.pop("task")))
    form = StepForm(task.engagement, queries.steps_of(task), kept)
    if form.is_valid():
        actions.add_step(actor=request.actor, task=task, **form.cleaned_data)
    return redirect("screens:task", task.pk)


def part_steps(actor: Actor, task: Any, form: StepForm | None = None) -> dict[str, Any]:
    """What the part needs, wherever it is shown. `form` carries what was not accepted."""
    rows = queries.steps_of(task)
    return {
        "task": task,
        "steps": {
            "topic": f"task-{task.pk}:steps",
            "rows": [_row(actor, step) for step in rows],
            "form": form,
            "form_open": form is not None,
            "why_not_add": rules.add(actor, task),
        },
    }


def _row(actor: Actor, step: Any) -> dict[str, Any]:
    team = step.task.engagement.team
    verb = rules.untick if step.done_at else rules.tick
    return {
        "step": step,
        "why_not_tick": verb(actor, step),
        "mine": not step.done_at and team.side_of(actor) == step.side and step.who_id in (None, actor.id),
        "waits_for": step.after.text if step.waits else "",
    }


def _answer(request: Request, task_id: UUID, form: StepForm | None = None) -> HttpResponse:
    task = queries.get_task(request.actor, task_id)
    if form is None and asked_part(request) != PART:
        return redirect("screens:task", task_id)
    context = part_steps(request.actor, task, form)
    template = "tasks/steps.html" if asked_part(request) == PART else "tasks/steps_add.html"
    return render(request, template, context | {"form": form}, status=422 if form else 200)
