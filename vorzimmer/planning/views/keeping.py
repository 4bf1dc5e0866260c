"""Keeping templates: a new one, out of a task, out of the gallery; changing, copying and putting them away."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from vorzimmer.people.requests import Request
from vorzimmer.planning import actions, personal, prefill, queries, samples
from vorzimmer.planning.forms.templates import EVERYBODY, KeepForm, TemplateForm, as_initial
from vorzimmer.planning.rules import templates as rules
from vorzimmer.tasks import queries as tasks

both = require_http_methods(["GET", "POST"])


@both
def new(request: Request) -> HttpResponse:
    """An empty one, or one begun by a brief of the gallery (`?sample=`)."""
    form = _form(request, request.POST if request.method == "POST" else None, initial=_begun(request))
    if request.method == "POST" and "show_fields" not in request.POST and form.is_valid():
        kept = actions.keep_template(actor=request.actor, place=form.chosen_place, **form.template_content).template
        messages.success(request, _("The template is kept."))
        return redirect("planning:template", kept.pk)
    return _show(request, form, title=_("New template"), back=reverse("planning:templates"))


@both
def change(request: Request, pk: UUID) -> HttpResponse:
    """Another text, other steps, another place."""
    found = queries.get_template(request.actor, pk)
    reason = rules.change(request.actor, found)
    kind = tasks.kind_by_slug(found.kind)
    initial = as_initial(found, kind, tasks.typist_of(request.actor))
    form = _form(request, request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and (reason or ("show_fields" not in request.POST and form.is_valid())):
        place = request.actor.workspace if reason else form.chosen_place
        content = {} if reason else form.template_content
        actions.change_template(actor=request.actor, template=found, place=place, **content)
        messages.success(request, _("Saved. Tasks made from now on begin like this."))
        return redirect("planning:template", pk)
    return _show(request, form, title=found.title, back=reverse("planning:template", args=[pk]), reason=reason)


@require_GET
def fields(request: Request) -> HttpResponse:
    """The brief fields of another kind, with what is typed already."""
    form = _form(request, request.GET)
    return render(request, "planning/brief_fields.html", {"form": form, "at": "template"})


@both
def keep_task(request: Request, pk: UUID) -> HttpResponse:
    """A template out of a task: one look at what is struck, one click."""
    task = tasks.get_task(request.actor, pk)
    content = prefill.content_of_task(task, tasks.steps_of(task))
    names = [member.name for member in (*task.engagement.team.contacts, *task.engagement.team.assistants)]
    kind = tasks.kind_of(task)
    found = personal.findings(kind, content, names, tasks.typist_of(request.actor))
    places, workspace = _places(request)
    cleared = personal.struck(content, found, ())
    form = KeepForm(
        request.POST if request.method == "POST" else None, places=places, workspace=workspace,
        findings=[finding.key for finding in found],
        initial={"title": cleared["title"], "place": str(task.engagement_id)},
    )  # fmt: skip
    if request.method == "POST" and form.is_valid():
        kept = personal.struck(content, found, form.cleaned_data["keep"]) | {"title": form.cleaned_data["title"]}
        template = actions.keep_template(actor=request.actor, place=form.chosen_place, **kept).template
        undo = reverse("planning:archive", args=[template.pk])
        messages.success(request, _("The template is kept."), extra_tags=f"undo:{undo}")
        return redirect("planning:template", template.pk)
    context = {
        "task": task, "form": form, "findings": found, "content": cleared,
        "why_not": None if places or workspace else rules.keep(request.actor, task.engagement),
    }  # fmt: skip
    return render(request, "planning/keep_task.html", context, status=422 if request.method == "POST" else 200)


@require_POST
def duplicate(request: Request, pk: UUID) -> HttpResponse:
    """A copy in the same place; where the person may not keep one, in the first of their engagements."""
    found = queries.get_template(request.actor, pk)
    place: Any = found.engagement or request.actor.workspace
    if rules.keep(request.actor, place):
        place = next(iter(queries.places_to_keep(request.actor)), place)
    copy = actions.duplicate_template(actor=request.actor, template=found, place=place).template
    messages.success(request, _("This is the copy. The template it was made of stays as it is."))
    return redirect("planning:change_template", copy.pk)


@require_POST
def archive(request: Request, pk: UUID) -> HttpResponse:
    """Put away, with the way back."""
    found = queries.get_template(request.actor, pk)
    actions.archive_template(actor=request.actor, template=found)
    undo = reverse("planning:restore_template", args=[pk])
    messages.success(request, _("“%(title)s” is archived.") % {"title": found.title}, extra_tags=f"undo:{undo}")
    return redirect("planning:templates")


@require_POST
def restore(request: Request, pk: UUID) -> HttpResponse:
    """Offered again."""
    actions.restore_template(actor=request.actor, template=queries.get_template(request.actor, pk))
    return redirect("planning:template", pk)


def _begun(request: Request) -> dict[str, Any]:
    sample = samples.get_sample(request.GET.get("sample", ""))
    if sample is None:
        if "sample" in request.GET:
            raise Http404
        return {}
    begun = prefill.of_sample(sample, get_language() or "de")
    return begun.texts | {"steps": begun.steps, "due_days": begun.due_days, "at_time": begun.due_time}


def _places(request: Request) -> tuple[list[Any], Any]:
    actor = request.actor
    return queries.places_to_keep(actor), actor.workspace if actor.runs_the_workspace else None


def _form(request: Request, typed: Any, **kwargs: Any) -> TemplateForm:
    places, workspace = _places(request)
    if "initial" in kwargs:
        kwargs["initial"] = {"place": EVERYBODY if workspace else ""} | kwargs["initial"]
    return TemplateForm(
        typed, actor=request.actor, places=places, workspace=workspace,
        kinds=tasks.kinds_of(also=str((typed or {}).get("kind") or "")), typist=tasks.typist_of(request.actor), **kwargs,
    )  # fmt: skip


def _show(request: Request, form: TemplateForm, **context: Any) -> HttpResponse:
    status = 422 if form.is_bound and "show_fields" not in request.POST else 200
    return render(request, "planning/template_form.html", {"form": form, "at": "template", **context}, status=status)
