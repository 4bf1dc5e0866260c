"""Delegating from a template: the form of delegating, filled in; what becomes of it, with the prepared steps."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vorzimmer.people.requests import Request
from vorzimmer.planning import actions, prefill, queries, samples
from vorzimmer.planning.prefill import Prefill
from vorzimmer.tasks import queries as tasks
from vorzimmer.tasks.forms.delegate import DelegateForm
from vorzimmer.tasks.views.flow import say_handed_over
from vorzimmer.tasks.views.wanted import wanted_context

both = require_http_methods(["GET", "POST"])


@both
def use_template(request: Request, pk: UUID) -> HttpResponse:
    """One of the own."""
    found = queries.get_template(request.actor, pk)
    begun = prefill.of_template(found, tasks.kind_by_slug(found.kind), tasks.typist_of(request.actor))
    place = str(found.engagement_id or "")
    return _use(request, begun, place=place, back=reverse("planning:template", args=[pk]))


@both
def use_sample(request: Request, slug: str) -> HttpResponse:
    """One of the gallery, in the language of the engagement that is chosen."""
    found = samples.get_sample(slug)
    if found is None:
        raise Http404
    place = request.GET.get("engagement", "")
    here = next((each for each in tasks.places_to_delegate(request.actor) if str(each.pk) == place), None)
    language = here.language if here else get_language() or "de"
    begun = prefill.of_sample(found, language)
    return _use(request, begun, place=place, back=reverse("planning:sample", args=[slug]))


def _use(request: Request, begun: Prefill, *, place: str, back: str) -> HttpResponse:
    if request.method == "GET":
        chosen = request.GET.get("engagement", "") or place
        return _show(request, _form(request, None, begun, chosen), begun, back)
    form = _form(request, request.POST, begun, place)
    if "show_fields" in request.POST:
        return _show(request, form, begun, back)
    if not form.is_valid():
        return _show(request, form, begun, back, status=422)
    used = actions.use_template(
        actor=request.actor, engagement=form.for_engagement, template=begun.title, steps=begun.steps,
        as_draft="keep" in request.POST, **form.wanted | {"files": tuple(form.cleaned_data["attached"])},
    )  # fmt: skip
    _say(request, used.task)
    return redirect("screens:task", used.task.pk)


def _say(request: Request, task: Any) -> None:
    if task.is_draft:
        messages.success(request, _("Kept as a draft. Only you can see it."))
    elif task.state == task.State.HANDED_OVER:
        say_handed_over(request, task)
    else:
        messages.success(request, _("It is on your list, and the client knows."))


def _form(request: Request, typed: Mapping[str, Any] | None, begun: Prefill, place: str) -> DelegateForm:
    engagements = tasks.places_to_delegate(request.actor)
    typist = tasks.typist_of(request.actor)
    here = next((each for each in engagements if str(each.pk) == place), None)
    initial = begun.dated(here, typist, request.actor.workspace.holidays_region) | {"engagement": place}
    return DelegateForm(
        typed, request.FILES if typed is not None else None, actor=request.actor, auto_id="delegate_%s",
        kinds=tasks.kinds_of(also=str(begun.texts.get("kind") or "")), typist=typist, engagements=engagements,
        initial=initial if typed is None else None,
    )  # fmt: skip


def _show(request: Request, form: DelegateForm, begun: Prefill, back: str, *, status: int = 200) -> HttpResponse:
    context = wanted_context(form, form.place, at="delegate") | {
        "begun": begun, "back": back, "form_action": request.path,
    }  # fmt: skip
    return render(request, "planning/use.html", context, status=status)
