"""Templates to look at: the own ones, the gallery of the house, and one of each."""

from types import SimpleNamespace
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from vorzimmer.foundation.pages import render_page
from vorzimmer.people.requests import Request
from vorzimmer.planning import queries, samples
from vorzimmer.planning.rules import templates as rules
from vorzimmer.tasks import queries as tasks
from vorzimmer.tasks.briefing import clean_brief
from vorzimmer.tasks.kinds import Typist
from vorzimmer.tasks.views.brief_lines import brief_lines

MOST = 50


@require_GET
def template_list(request: Request) -> HttpResponse:
    """Templates of the own, found by words and kind; everything that is chosen stands in the address."""
    text, kind, archived = _asked(request)
    found = queries.templates_of(request.actor, text=text, kind=kind, archived=archived)
    page = Paginator(found, MOST).get_page(request.GET.get("page"))
    context = _filters(request, "own") | {"page_obj": page, "archived": archived}
    return render_page(request, "planning/template_list.html", context)


@require_GET
def gallery(request: Request) -> HttpResponse:
    """Good briefs that the house brings, by kind."""
    text, kind, _archived = _asked(request)
    language = get_language() or "de"
    faces = tasks.kind_faces()
    rows = [
        {"slug": each.slug, "kind": each.kind, "face": faces.get(each.kind), "title": each.title.say(language),
         "summary": each.summary.say(language), "minutes": each.budget_minutes, "steps": len(each.steps)}
        for each in samples.find_samples(language, text=text, kind=kind)
    ]  # fmt: skip
    return render_page(request, "planning/gallery.html", _filters(request, "gallery") | {"rows": rows})


@require_GET
def template(request: Request, pk: UUID) -> HttpResponse:
    """One template, as the task will say it."""
    found = queries.get_template(request.actor, pk)
    kind = tasks.kind_by_slug(found.kind)
    context = {
        "template": found,
        "kind": kind.name.say(get_language() or "de") if kind else "",
        "why_not_change": rules.change(request.actor, found),
        **_said(request, found, kind),
        "engagement": request.GET.get("engagement", ""),
    }
    return render(request, "planning/template.html", context)


@require_GET
def sample(request: Request, slug: str) -> HttpResponse:
    """One brief of the gallery, with the professional checklist of its kind."""
    found, language = samples.get_sample(slug), get_language() or "de"
    if found is None:
        raise Http404
    kind = tasks.kind_by_slug(found.kind)
    typed = {key: text.say(language) for key, text in found.brief}
    values, _errors = clean_brief(kind, typed, typist=Typist(language=language))
    content = SimpleNamespace(
        title=found.title.say(language), outcome=found.outcome.say(language), brief=values, gaps={},
        budget_minutes=found.budget_minutes, steps=[step.say(language) for step in found.steps],
        due_days=found.due_days, due_time=found.due_time,
    )  # fmt: skip
    context = {
        "slug": slug, "template": content, "summary": found.summary.say(language),
        "kind": kind.name.say(language) if kind else "", **_said(request, content, kind),
        "may_keep": request.actor.runs_the_workspace or bool(queries.places_to_keep(request.actor)),
        "engagement": request.GET.get("engagement", ""),
    }  # fmt: skip
    return render(request, "planning/sample.html", context)


def _said(request: Request, content: Any, kind: Any) -> dict[str, Any]:
    """The brief as lines, and what is looked at before a result is handed over."""
    language = get_language() or "de"
    as_task = SimpleNamespace(
        title=content.title, outcome=content.outcome, brief=content.brief, gaps=content.gaps, due_at=None,
        budget_minutes=content.budget_minutes, assistant=None,
    )  # fmt: skip
    return {
        "lines": brief_lines(request.actor, as_task, kind)["lines"],
        "checklist": [line.text.say(language) for line in kind.checklist] if kind else [],
    }


def _asked(request: Request) -> tuple[str, str, bool]:
    query = request.GET
    return query.get("text", "").strip()[:100], query.get("kind", ""), query.get("state") == "archived"


def _filters(request: Request, tab: str) -> dict[str, Any]:
    """Words, kind and tab, as links."""
    text, kind, _archived = _asked(request)
    keep = request.GET.copy()
    for name in ("kind", "page"):
        keep.pop(name, None)
    faces = tasks.kind_faces()
    return {
        "tab": tab, "text": text, "kind": kind, "faces": faces, "query": keep.urlencode(),
        "chips": [{"slug": slug, "name": face.name, "icon": face.icon} for slug, face in faces.items()],
        "is_filtered": bool(text or kind), "engagement": request.GET.get("engagement", ""),
    }  # fmt: skip
