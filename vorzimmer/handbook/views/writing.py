"""Writing pages, and changing them while others may do the same."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vorzimmer.engagements.queries import get_engagement
from vorzimmer.handbook import actions, queries, samples, showing
from vorzimmer.handbook.forms.pages import PageForm
from vorzimmer.handbook.rules import pages as rules
from vorzimmer.handbook.writing import Stale, tidy_steps
from vorzimmer.people.requests import Request

both = require_http_methods(["GET", "POST"])
PROCEDURE = "procedure"


@both
def new(request: Request, pk: UUID) -> HttpResponse:
    """An empty page, or one begun by the gallery (`?sample=`); `?kind=procedure` has steps."""
    engagement = get_engagement(request.actor, pk)
    reason = rules.write(request.actor, engagement)
    begun, kind = _begun(request)
    typed = request.POST if request.method == "POST" else None
    above = queries.first_level(engagement)
    form = PageForm(
        typed,
        request.FILES or None,
        actor=request.actor,
        above=above,
        procedure=kind == PROCEDURE,
        initial=begun,
    )
    if request.method == "POST" and "more_steps" not in request.POST and (form.is_valid() or reason):
        content = {"title": request.POST.get("title", "")} if reason else form.content
        parent = None if reason else form.chosen_parent
        made = actions.write_page(actor=request.actor, engagement=engagement, kind=kind, parent=parent, **content).page
        return redirect("handbook:page", made.pk)
    context = {"engagement": engagement, "kind": kind, "reason": reason, "is_new": True}
    return _show(request, form, back=reverse("handbook:pages", args=[pk]), **context)


@both
def change(request: Request, pk: UUID) -> HttpResponse:
    """Another text. If somebody was faster, what they wrote is shown beside what was typed, and nothing is lost."""
    found = queries.get_page(request.actor, pk)
    reason = rules.change(request.actor, found)
    typed = request.POST if request.method == "POST" else None
    form = _change_form(request, found, typed)
    context = {"engagement": found.engagement, "page": found, "kind": found.kind, "reason": reason}
    if request.method == "POST" and "more_steps" not in request.POST and (form.is_valid() or reason):
        content = {"title": found.title, "body": found.body} if reason else form.content
        seen = (None if reason else form.cleaned_data["seen_version"]) or 0
        try:
            actions.change_page(actor=request.actor, page=found, seen_version=seen, **content)
        except Stale as stale:
            return _stale(request, stale.page, form, seen, context)
        messages.success(request, _("Saved as version %(number)s.") % {"number": found.version})
        return redirect("handbook:page", pk)
    return _show(request, form, back=reverse("handbook:page", args=[pk]), **context)


def _stale(request: Request, found: Any, form: PageForm, seen: int, context: dict[str, Any]) -> HttpResponse:
    """The form once more, on the version of now: what others changed, and what saving it would change."""
    typed = request.POST.copy()
    typed["seen_version"] = str(found.version)
    typed.setlist("attached_kept", [str(file.pk) for file in form.cleaned_data["attached"]])
    again = _change_form(request, found, typed, files=False)
    later = [version for version in queries.versions_of(found) if version.number > seen]
    wished = form.steps.wished if form.steps else []
    mine = showing.Typed(
        form.cleaned_data["title"], form.cleaned_data["body"].replace("\r\n", "\n"), tidy_steps(wished)
    )
    base = queries.version_of(found, seen) if seen else found
    news = {"versions": later, "compared": showing.compare(base, found), "saving": showing.compare(found, mine)}
    back = reverse("handbook:page", args=[found.pk])
    return _show(request, again, back=back, **context, news=news)


def _change_form(request: Request, found: Any, typed: Any, *, files: bool = True) -> PageForm:
    initial = {"title": found.title, "body": found.body, "seen_version": found.version, "steps": found.steps}
    return PageForm(
        typed,
        (request.FILES or None) if files else None,
        actor=request.actor,
        procedure=found.is_procedure,
        initial=initial,
    )


def _begun(request: Request) -> tuple[dict[str, Any], str]:
    """What a new page begins with, and its kind."""
    kind = PROCEDURE if request.GET.get("kind") == PROCEDURE else "page"
    begun: dict[str, Any] = {"parent": request.GET.get("parent", "")}
    if "sample" not in request.GET:
        return begun, kind
    sample = samples.get_sample(request.GET["sample"])
    if sample is None:
        raise Http404
    language = get_language() or "de"
    steps = tidy_steps(step.say(language) for step in sample.steps)
    return begun | {"title": sample.title.say(language), "body": sample.body.say(language), "steps": steps}, sample.kind


def _show(request: Request, form: PageForm, **context: Any) -> HttpResponse:
    status = 422 if form.is_bound and "more_steps" not in request.POST else 200
    return render(request, "handbook/page_form.html", {"form": form, **context}, status=status)
