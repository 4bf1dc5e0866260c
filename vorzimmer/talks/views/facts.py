"""What happened since the last talk: figures, each with the cases behind it, and what of it is worth a word."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from vorzimmer.foundation.pages import asked_part
from vorzimmer.people.requests import Request
from vorzimmer.talks import queries
from vorzimmer.talks.facts import figures_of, with_trends, work_of
from vorzimmer.talks.suggestions import suggestions_for


@require_GET
def facts(request: Request, pk: UUID) -> HttpResponse:
    """The same for both sides. Beside a talk they are fetched when the page is there; `?figure=` opens one."""
    talk = queries.get_talk(request.actor, pk)
    figures = figures_of(work_of(talk.engagement, talk.since, talk.until))
    trends = with_trends(figures, queries.figures_before(talk))
    context = {"talk": talk, "engagement": talk.engagement, "trends": trends, "opened": request.GET.get("figure", "")}
    if asked_part(request) == "facts":
        suggestions = suggestions_for(talk, queries.points_of(talk)) if talk.is_open else []
        return render(request, "talks/facts_aside.html", context | {"suggestions": suggestions})
    return render(request, "talks/facts.html", context)
