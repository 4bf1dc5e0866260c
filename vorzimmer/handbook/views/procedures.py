"""Following procedures in tasks, and improving them by what that teaches."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from vorzimmer.handbook import actions, queries, running
from vorzimmer.handbook.forms.procedures import FollowForm, SuggestForm
from vorzimmer.handbook.rules import procedures as rules
from vorzimmer.handbook.views.pages import again
from vorzimmer.people.requests import Request
from vorzimmer.tasks import queries as tasks


@require_http_methods(["GET", "POST"])
def follow(request: Request, pk: UUID) -> HttpResponse:
    """Choose a procedure; its lines become the steps of the task."""
    task = tasks.get_task(request.actor, pk)
    reason = rules.run(request.actor, task)
    found = queries.procedures_for(task)
    typed = request.POST if request.method == "POST" else None
    initial = {"started_on": running.today_of(task), "page": request.GET.get("page", str(found[0].pk) if found else "")}
    form = FollowForm(typed, pages=found, initial=initial)
    if request.method == "POST" and found and (form.is_valid() or reason):
        page = found[0] if reason else form.chosen_page
        began = None if reason else form.cleaned_data["started_on"]
        actions.run_procedure(actor=request.actor, task=task, page=page, started_on=began)
        messages.success(request, _("The steps of “%(page)s” stand in the task.") % {"page": page.title})
        return redirect("screens:task", pk)
    context = {"task": task, "form": form, "found": found, "reason": reason}
    return render(request, "handbook/follow.html", context, status=422 if request.method == "POST" else 200)


@require_GET
def run(request: Request, pk: UUID) -> HttpResponse:
    """How far it is, and what the procedure can learn from it."""
    return _run(request, pk)


@require_POST
def suggest(request: Request, pk: UUID) -> HttpResponse:
    """A step was missing, or was not needed."""
    found = queries.get_run(request.actor, pk)
    form = SuggestForm(request.POST)
    if not form.is_valid():
        return _run(request, pk, form)
    made = actions.suggest_step(actor=request.actor, run=found, **form.cleaned_data).suggestion
    messages.success(request, _("Suggested: %(step)s") % {"step": made.text})
    return redirect("handbook:run", pk)


@require_POST
def take(request: Request, pk: UUID) -> HttpResponse:
    """One click makes it a new version."""
    suggestion = queries.get_suggestion(request.actor, pk)
    version = actions.take_suggestion(actor=request.actor, suggestion=suggestion).version
    messages.success(request, _("Saved as version %(number)s.") % {"number": version})
    return again(request, suggestion.page_id)


@require_POST
def leave(request: Request, pk: UUID) -> HttpResponse:
    """The procedure stays as it is."""
    suggestion = queries.get_suggestion(request.actor, pk)
    actions.leave_suggestion(actor=request.actor, suggestion=suggestion)
    return again(request, suggestion.page_id)


def _run(request: Request, pk: UUID, form: Any = None) -> HttpResponse:
    found = queries.get_run(request.actor, pk)
    progress = queries.progress_of(found)
    open_ones = [each for each in queries.open_suggestions(found.page) if each.run_id == found.pk]
    context = {
        "run": found, "page": found.page, "task": found.task, "progress": progress, "form": form or SuggestForm(),
        "why_not": rules.suggest(request.actor, found), "suggestions": open_ones,
        "said": {each.key for each in open_ones if each.kind == "not_needed"},
        "keys": {line["key"] for line in found.page.steps},
    }  # fmt: skip
    return render(request, "handbook/run.html", context, status=422 if form else 200)
