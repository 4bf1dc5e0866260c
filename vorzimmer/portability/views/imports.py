"""Tasks out of a table: put it in, look at what it would become, bring it in, take it back."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from vorzimmer.people.requests import Request
from vorzimmer.portability import actions, queries, rules
from vorzimmer.portability.forms import ColumnsForm, TableForm
from vorzimmer.portability.sample import sample_table
from vorzimmer.portability.views.preview import preview
from vorzimmer.tasks import queries as tasks


@require_http_methods(["GET", "POST"])
def imports(request: Request) -> HttpResponse:
    """Where a table is put in; below it the earlier ones."""
    form = TableForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        actor = request.actor
        begun = actions.begin_import(actor=actor, workspace=actor.workspace, name=form.name, table=form.table)
        return redirect("portability:import", begun.task_import.pk)
    context = {
        "form": form,
        "imports": queries.my_imports(request.actor),
        "why_not": rules.begin_import(request.actor, request.actor.workspace),
    }
    return render(request, "portability/imports.html", context, status=422 if request.method == "POST" else 200)


@require_http_methods(["GET", "POST"])
def one(request: Request, pk: UUID) -> HttpResponse:
    """What the table would become, row by row; saying what its columns mean."""
    task_import = queries.get_import(request.actor, pk)
    form = _columns_form(request, pk)
    if request.method == "POST" and form.is_valid():
        actions.arrange_import(
            actor=request.actor, task_import=task_import, columns=form.columns, engagement=form.place,
            hand_over=form.cleaned_data["hand_over"],
        )  # fmt: skip
        if not request.htmx:
            return redirect("portability:import", pk)
        form = _columns_form(request, pk, fresh=True)
    return _show(request, pk, form)


@require_GET
def progress(request: Request, pk: UUID) -> HttpResponse:
    """How far it is; read again while rows become tasks."""
    task_import = queries.get_import(request.actor, pk)
    return render(request, "portability/import_progress.html", _outcome(request, task_import))


@require_POST
def start(request: Request, pk: UUID) -> HttpResponse:
    """From here on the rows become tasks."""
    actions.start_import(actor=request.actor, task_import=queries.get_import(request.actor, pk))
    return redirect("portability:import", pk)


@require_POST
def undo(request: Request, pk: UUID) -> HttpResponse:
    """Take back what nobody has worked on."""
    undone = actions.undo_import(actor=request.actor, task_import=queries.get_import(request.actor, pk))
    if undone.kept:
        words = ngettext(
            "Taken back. %(count)s task stays, because somebody has begun with it.",
            "Taken back. %(count)s tasks stay, because somebody has begun with them.",
            undone.kept,
        )
        messages.info(request, words % {"count": undone.kept})
    else:
        messages.success(request, _("Taken back. None of these tasks is left."))
    return redirect("portability:import", pk)


@require_GET
def sample(request: Request) -> HttpResponse:
    """A small table with the headings that are understood at once."""
    response = HttpResponse(sample_table(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{_("tasks")}.csv"'
    return response


def _columns_form(request: Request, pk: UUID, *, fresh: bool = False) -> ColumnsForm:
    typed = request.POST if request.method == "POST" and not fresh else None
    task_import = queries.get_import(request.actor, pk)
    return ColumnsForm(typed, task_import=task_import, engagements=tasks.places_to_delegate(request.actor))


def _show(request: Request, pk: UUID, form: ColumnsForm) -> HttpResponse:
    task_import = queries.get_import(request.actor, pk)
    context: dict[str, Any] = {"form": form, **_outcome(request, task_import)}
    if task_import.is_open:
        context |= preview(request.actor, task_import, all_rows="all" in request.GET)
    part = bool(request.htmx) and task_import.is_open
    template = "portability/import_columns.html" if part else "portability/import.html"
    return render(request, template, context, status=422 if form.errors else 200)


def _outcome(request: Request, task_import: Any) -> dict[str, Any]:
    results = sorted(task_import.results.items(), key=lambda each: int(each[0]))
    return {
        "task_import": task_import,
        "done": len(results),
        "of": len(task_import.rows),
        "made": len(task_import.made),
        "left": [(number, result["why"]) for number, result in results if "why" in result],
        "why_not_undo": rules.undo_import(request.actor, task_import),
    }
