"""Series: all of them, and one with its dates, its tasks and its history."""

from types import SimpleNamespace
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from vorzimmer.foundation import clock, moments
from vorzimmer.foundation.pages import render_page
from vorzimmer.journal.queries import history_of, lines
from vorzimmer.people.actor import Actor
from vorzimmer.people.regions import region_name
from vorzimmer.people.requests import Request
from vorzimmer.planning import queries
from vorzimmer.planning.lines import date_lines
from vorzimmer.planning.queries import sentence_of
from vorzimmer.planning.rules import series as rules
from vorzimmer.tasks import queries as tasks
from vorzimmer.tasks.due_words import place_of
from vorzimmer.tasks.views.brief_lines import brief_lines

MOST, DATES, HISTORY = 50, 10, 15


@require_GET
def series_list(request: Request) -> HttpResponse:
    """What comes back, soonest first."""
    state = request.GET.get("state", "running")
    state = state if state in ("running", "paused", "ended") else "running"
    engagement = _key(request.GET.get("engagement", ""))
    found = queries.series_rows(request.actor, state=state, engagement=engagement)
    page = Paginator(found, MOST).get_page(request.GET.get("page"))
    faces = tasks.kind_faces()
    rows = [
        {"series": row.series, "assistant": row.assistant, "rhythm": sentence_of(row.series.rule),
         "face": faces.get(row.series.kind)}
        for row in page
    ]  # fmt: skip
    context = {
        "rows": rows, "page_obj": page, "state": state, "engagement": str(engagement or ""),
        "may_start": bool(places_to_start(request.actor)),
    }  # fmt: skip
    return render_page(request, "planning/series_list.html", context)


def places_to_start(actor: Actor) -> list[Any]:
    """Engagements in which the actor may set up a series."""
    sides = tasks.sides_of(actor)
    return [place for place in tasks.places_to_delegate(actor) if sides.get(place.pk) != "assistant"]


@require_GET
def series(request: Request, pk: UUID) -> HttpResponse:
    """One series."""
    found = queries.get_series(request.actor, pk)
    return render_page(request, "planning/series.html", part_series(request.actor, found))


def part_series(actor: Actor, found: Any) -> dict[str, Any]:
    """Everything the page shows."""
    timetable = queries.timetable_of(found)
    kind = tasks.kind_by_slug(found.kind)
    coming = timetable.ahead(DATES, clock.now()) if found.runs else []
    why_not_cover = rules.cover(actor, found)
    others = queries.standins(found)
    return {
        "series": found,
        "topic": f"series-{found.pk}",
        "sentence": sentence_of(found.rule),
        "at": f"{found.due_time:%H:%M}",
        "place": place_of(found.zone) if found.zone != actor.person.timezone else "",
        "dates": date_lines(timetable, coming),
        "made": [_made(row) for row in queries.made_tasks(found)],
        "usual": timetable.usual_assistant,
        "holidays": region_name(timetable.region) if timetable.region else "",
        "kind": kind.name.say(get_language() or "de") if kind else "",
        "lines": brief_lines(actor, _as_task(found), kind)["lines"],
        "history": lines(history_of(actor, found.pk)[:HISTORY]),
        "may_arrange": rules.arrange(actor, found) is None,
        "may_cover": why_not_cover is None and bool(others),
        "may_reopen": rules.reopen(actor, found) is None,
        "may_take_over": bool(found.stuck_at) and rules.take_over(actor, found) is None,
    }


def _made(row: Any) -> dict[str, Any]:
    state = "made" if row.task_id else "deleted" if row.made_at else "skipped" if row.skipped_at else "missed"
    return {"row": row, "day": moments.day(row.moved_to or row.on), "state": state}


def _as_task(found: Any) -> Any:
    return SimpleNamespace(
        title=found.title, outcome=found.outcome, brief=found.brief, gaps=found.gaps, due_at=None,
        budget_minutes=found.budget_minutes, assistant=None,
    )  # fmt: skip


def _key(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
