"""Setting up a series, changing it, and what a rhythm would mean while it is being chosen."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from vorzimmer.foundation import moments
from vorzimmer.people.requests import Request
from vorzimmer.planning import actions, prefill, queries, samples
from vorzimmer.planning.forms.rhythm import RhythmForm, usual_rhythm
from vorzimmer.planning.forms.rhythm import as_initial as rhythm_of
from vorzimmer.planning.forms.series import SeriesForm, StartForm, as_initial
from vorzimmer.planning.rules import series as rules
from vorzimmer.planning.views.series import places_to_start
from vorzimmer.tasks import queries as tasks

both = require_http_methods(["GET", "POST"])


@both
def start(request: Request) -> HttpResponse:
    """A new series: empty, or begun by `?task=`, `?template=` or `?sample=`."""
    typed = request.POST if request.method == "POST" else None
    begun = _begun(request) if typed is None else {}
    form = StartForm(typed, None, **_wanted(request, typed), engagements=places_to_start(request.actor), initial=begun)
    place = form.place
    rhythm = _rhythm(request, typed, place, usual_rhythm(moments.today(), request.actor.person.timezone) | begun)
    if typed is not None and _is_sent(typed) and form.is_valid() & rhythm.is_valid():
        made = actions.start_series(
            actor=request.actor, engagement=form.for_engagement, **form.content, **rhythm.plan
        ).series
        messages.success(request, _("The series is set up. Each date becomes a task by itself."))
        return redirect("planning:series", made.pk)
    context = {"title": _("Set up a series"), "back": reverse("planning:series_list"), "is_new": True}
    return _show(request, form, rhythm, context | {"engagement": place})


@both
def change(request: Request, pk: UUID) -> HttpResponse:
    """What comes back, and how often, from the next date on."""
    found = queries.get_series(request.actor, pk)
    typed = request.POST if request.method == "POST" else None
    reason = rules.arrange(request.actor, found)
    kind, typist = tasks.kind_by_slug(found.kind), tasks.typist_of(request.actor)
    form = SeriesForm(typed, None, **_wanted(request, typed, found.kind), initial=as_initial(found, kind, typist))
    rhythm = _rhythm(request, typed, found.engagement, rhythm_of(found))
    ready = typed is not None and _is_sent(typed) and form.is_valid() & rhythm.is_valid()
    if ready or (typed is not None and reason):
        plan = form.content | rhythm.plan if ready else {}
        actions.change_series(actor=request.actor, series=found, **plan)
        messages.success(request, _("Saved. It holds from the next date on; tasks that were made stay."))
        return redirect("planning:series", pk)
    context = {"title": found.title, "back": reverse("planning:series", args=[pk]), "reason": reason}
    return _show(request, form, rhythm, context | {"engagement": found.engagement, "series": found})


@require_GET
def preview(request: Request) -> HttpResponse:
    """The sentence and the next dates, while somebody is choosing."""
    key = request.GET.get("engagement", "")
    place = next((each for each in tasks.places_to_delegate(request.actor) if str(each.pk) == key), None)
    rhythm = _rhythm(request, request.GET, place, {})
    return render(request, "planning/preview.html", _preview(request, rhythm, place))


@require_GET
def fields(request: Request) -> HttpResponse:
    """The brief fields of another kind, with what is typed already."""
    form = SeriesForm(request.GET, None, **_wanted(request, request.GET))
    return render(request, "planning/brief_fields.html", {"form": form, "at": "series"})


def _is_sent(typed: Mapping[str, Any]) -> bool:
    return not {"show_fields", "show_dates"} & set(typed)


def _begun(request: Request) -> dict[str, Any]:
    """Texts of a task, a template or a brief of the gallery; with its engagement."""
    actor, query, typist = request.actor, request.GET, tasks.typist_of(request.actor)
    place = {"engagement": query.get("engagement", "")}
    if key := query.get("task"):
        task = tasks.get_task(actor, _key(key))
        begun = prefill.of_task(task, tasks.steps_of(task), tasks.kind_of(task), typist)
        place = {"engagement": str(task.engagement_id)}
    elif key := query.get("template"):
        found = queries.get_template(actor, _key(key))
        begun = prefill.of_template(found, tasks.kind_by_slug(found.kind), typist)
        place = {"engagement": str(found.engagement_id or place["engagement"])}
    elif sample := samples.get_sample(query.get("sample", "")):
        begun = prefill.of_sample(sample, get_language() or "de")
    else:
        return place
    more: dict[str, Any] = {"due_time": begun.due_time} if begun.due_time else {}
    more |= {"lead_days": min(begun.due_days, 60)} if begun.due_days else {}
    return begun.texts | {"steps": begun.steps} | place | more


def _key(text: str) -> UUID:
    """404 for what is no key."""
    try:
        return UUID(text)
    except ValueError as no_key:
        raise Http404 from no_key


def _wanted(request: Request, typed: Mapping[str, Any] | None, kind: str = "") -> dict[str, Any]:
    also = kind or str((typed or {}).get("kind") or "")
    return {
        "actor": request.actor, "auto_id": "series_%s", "kinds": tasks.kinds_of(also=also),
        "typist": tasks.typist_of(request.actor),
    }  # fmt: skip


def _rhythm(request: Request, typed: Any, place: Any, initial: dict[str, Any]) -> RhythmForm:
    team = place.team if place else None
    return RhythmForm(
        typed, initial=initial, assistants=team.assistants if team else [],
        lead=team.lead.name if team and team.lead else "", default_zone=request.actor.person.timezone,
    )  # fmt: skip


def _preview(request: Request, rhythm: RhythmForm, place: Any, known: Any = None) -> dict[str, Any]:
    if not rhythm.is_bound:
        rhythm = _rhythm(request, {name: rhythm.get_initial_for_field(field, name) for name, field in
                                   rhythm.fields.items()}, place, {})  # fmt: skip
    ready = rhythm.is_valid()
    return {"preview": queries.preview(request.actor, place, rhythm.plan, known) if ready else None}


def _show(request: Request, form: Any, rhythm: RhythmForm, context: dict[str, Any]) -> HttpResponse:
    sent = request.method == "POST" and _is_sent(request.POST)
    context |= {"form": form, "rhythm": rhythm, "at": "series"}
    context |= _preview(request, rhythm, context["engagement"], context.get("series"))
    return render(request, "planning/series_form.html", context, status=422 if sent else 200)
