"""The part `brief`: what is wanted, what is missing and why it matters; changed in place."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from vorzimmer.foundation.pages import asked_part
from vorzimmer.people.actor import Actor
from vorzimmer.people.requests import Request
from vorzimmer.tasks import actions, queries
from vorzimmer.tasks.changes import Stale
from vorzimmer.tasks.forms.brief import BriefForm, with_news
from vorzimmer.tasks.rules import brief as rules
from vorzimmer.tasks.rules.flow import on_side
from vorzimmer.tasks.rules.questions import ask
from vorzimmer.tasks.views.brief_lines import brief_lines, change_lines
from vorzimmer.tasks.views.wanted import wanted_context


@require_GET
def brief(request: Request, pk: UUID) -> HttpResponse:
    """The part as it is now; without htmx the page it belongs to."""
    task = queries.get_task(request.actor, pk)
    if asked_part(request) != "brief":
        return redirect("screens:task", pk)
    return render(request, "tasks/brief.html", part_brief(request.actor, task))


@require_http_methods(["GET", "POST"])
def change(request: Request, pk: UUID) -> HttpResponse:
    """The briefing as a form, and what was typed into it. Typed text stays, whatever is wrong with it."""
    task = queries.get_task(request.actor, pk)
    kinds, typist = queries.kinds_of(also=task.kind), queries.typist_of(request.actor)
    if request.method == "GET":
        form = BriefForm.of(task, request.actor, kinds, typist)
        return _form(request, task, form)
    form = BriefForm(request.POST, request.FILES, kinds=kinds, typist=typist, actor=request.actor)
    if "show_fields" in request.POST:
        return _form(request, task, form)
    if not form.is_valid():
        return _form(request, task, form, status=422)
    try:
        actions.change_task(
            actor=request.actor, task=task, wanted=form.wanted, files=tuple(form.cleaned_data["attached"]),
            seen_version=form.cleaned_data["seen_version"],
        )  # fmt: skip
    except Stale as stale:
        typed = with_news(request.POST, stale.changes, stale.task, kinds, typist)
        typed["attached_kept"] = [str(file.pk) for file in form.cleaned_data["attached"]]
        form = BriefForm(typed, kinds=kinds, typist=typist, actor=request.actor)
        return _form(request, task, form, status=422, news=change_lines(request.actor, task, stale.changes))
    if asked_part(request) != "brief":
        return redirect("screens:task", pk)
    return render(request, "tasks/brief.html", part_brief(request.actor, queries.get_task(request.actor, pk)))


def _form(request: Request, task: Any, form: BriefForm, *, status: int = 200, news: Any = ()) -> HttpResponse:
    reason = rules.change_task(request.actor, task)
    context = {
        **wanted_context(form, task.engagement, at="brief"),
        "task": task,
        "news": news,
        "reason": reason,
    }
    inside = asked_part(request) == "brief"
    template = "tasks/brief_form.html" if inside else "tasks/brief_page.html"
    return render(request, template, context, status=status)


def part_brief(actor: Actor, task: Any) -> dict[str, Any]:
    """What the part needs, wherever it is shown."""
    return {
        "task": task,
        "brief": {
            "topic": f"task-{task.pk}:brief",
            "files": queries.files_of(task),
            "why_not_change": rules.change_task(actor, task),
            "asks": on_side(actor, task) == "assistant" and not ask(actor, task),
            **brief_lines(actor, task, queries.kind_of(task)),
        },
    }
