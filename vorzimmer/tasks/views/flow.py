"""Moving a task on: every verb as a form in a dialog, as a page without JavaScript, and as a POST."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from django_htmx.http import HttpResponseClientRedirect

from vorzimmer.foundation import moments
from vorzimmer.foundation.pages import asked_part
from vorzimmer.people.requests import Request
from vorzimmer.tasks import queries
from vorzimmer.tasks.views.turn import part_turn
from vorzimmer.tasks.views.verbs import DATE_VERBS, TASK_VERBS, Verb

both = require_http_methods(["GET", "POST"])


@both
def move(request: Request, pk: UUID, verb: str) -> HttpResponse:
    """GET: the form, or the question whether to; POST: do it. 404 if not visible, 403 with the reason."""
    task = queries.get_task(request.actor, pk)
    return _answer(request, TASK_VERBS[verb], verb, task, {"task": task})


@both
def decide_date(request: Request, pk: UUID, verb: str) -> HttpResponse:
    """The same for a proposed date."""
    proposal = queries.get_proposal(request.actor, pk)
    return _answer(request, DATE_VERBS[verb], verb, proposal.task, {"proposal": proposal})


def _answer(request: Request, known: Verb, name: str, task: Any, subject: dict[str, Any]) -> HttpResponse:
    form = known.form(request.POST if request.method == "POST" else None, task=task, actor=request.actor)
    if request.method == "GET" or not form.is_valid():
        reason = known.may(request.actor, next(iter(subject.values())))
        context = {
            "verb": known,
            "form": form,
            "task": task,
            "url": request.get_full_path(),
            "reason": reason,
        }
        return _form(request, context)
    known.run(actor=request.actor, **subject, **form.fields_of_action())
    if name == "hand_over":
        say_handed_over(request, queries.get_task(request.actor, task.pk))
    elif known.done:
        messages.success(request, str(known.done))
    return _after(request, name, task.pk)


def say_handed_over(request: Request, task: Any) -> None:
    """Who has it and until when the answer is promised, with the way back."""
    words = {
        "who": task.assistant.user.first_name if task.assistant else _("The coordination"),
        "when": moments.near(task.turn_until) if task.turn_until else "",
    }
    text = _("%(who)s has it. Answer by %(when)s.") if task.turn_until else _("%(who)s has it.")
    messages.success(request, text % words, extra_tags=f"undo:{reverse('tasks:take_back', args=[task.pk])}")


def _form(request: Request, context: dict[str, Any]) -> HttpResponse:
    status = 422 if context["form"].is_bound else 200
    if not request.htmx:
        return render(request, "tasks/flow_page.html", context, status=status)
    response = render(request, "tasks/flow_form.html", context, status=status)
    if status == 422:
        response["HX-Retarget"], response["HX-Reswap"] = "#flow_form", "outerHTML"
    return response


def _after(request: Request, name: str, pk: UUID) -> HttpResponse:
    gone = name == "delete_draft"
    place = reverse("screens:tasks") if gone else reverse("screens:task", args=[pk])
    if not request.htmx:
        return HttpResponseRedirect(place)
    if gone or asked_part(request) != "turn":
        return HttpResponseClientRedirect(place)
    task = queries.get_task(request.actor, pk)
    return render(request, "tasks/turn.html", {**part_turn(request.actor, task), "alone": True})
