"""The handbook of an engagement: its table of contents, everything in one piece, and pages to begin with."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from vorzimmer.engagements.queries import get_engagement
from vorzimmer.foundation.pages import render_page
from vorzimmer.handbook import queries, samples, showing
from vorzimmer.handbook.rules import pages as rules
from vorzimmer.people.requests import Request


@require_GET
def page_list(request: Request, pk: UUID) -> HttpResponse:
    """What the handbook says, in its order; first what is new for whoever looks."""
    engagement = get_engagement(request.actor, pk)
    archived = request.GET.get("state") == "archived"
    rows = queries.contents(request.actor, engagement, archived=archived)
    every = [row for each in rows for row in (each, *each.below)]
    why_not = rules.write(request.actor, engagement)
    context = {
        "engagement": engagement, "rows": rows, "archived": archived, "why_not_write": why_not,
        "topic": f"handbook-{engagement.pk}",
        "news": [row for row in every if row.news == "changed"],
        "gaps": [row for row in every if row.gaps],
        "not_yet": [] if why_not or archived else queries.not_taken_in(engagement),
        "samples": [] if rows or archived or why_not else gallery_rows(),
    }  # fmt: skip
    return render_page(request, "handbook/page_list.html", context)


@require_GET
def gallery(request: Request, pk: UUID) -> HttpResponse:
    """Pages to begin with."""
    engagement = get_engagement(request.actor, pk)
    context = {"engagement": engagement, "samples": gallery_rows(), "why_not": rules.write(request.actor, engagement)}
    return render(request, "handbook/gallery.html", context)


@require_GET
def whole(request: Request, pk: UUID) -> HttpResponse:
    """The whole handbook on one page: to read it through, to print it."""
    engagement = get_engagement(request.actor, pk)
    ordered = queries.in_reading_order(engagement)
    files = queries.pictures_of(engagement)
    chapters = [
        {
            "page": page, "below": above is not None,
            "text": showing.shown(page.body, files.get(page.pk, []), engagement, below=2, named=f"p{number}-").html,
        }
        for number, (page, above) in enumerate(ordered)
    ]  # fmt: skip
    return render(request, "handbook/whole.html", {"engagement": engagement, "chapters": chapters})


def gallery_rows() -> list[dict[str, Any]]:
    """The gallery in the reader's language."""
    language = get_language() or "de"
    return [
        {
            "slug": each.slug, "icon": each.icon, "title": each.title.say(language),
            "summary": each.summary.say(language), "steps": len(each.steps),
        }
        for each in samples.all_samples()
    ]  # fmt: skip
