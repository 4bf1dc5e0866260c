"""One page: what it says, how sure that is, what is new in it, and what was said about it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from vorzimmer.foundation import clock
from vorzimmer.foundation.pages import asked_part, render_page
from vorzimmer.handbook import actions, queries, reading, showing
from vorzimmer.handbook.forms.pages import ConfirmForm, WordsForm
from vorzimmer.handbook.rules import pages as rules
from vorzimmer.handbook.texts.steps import day_words
from vorzimmer.notifications import seeing
from vorzimmer.people.actor import Actor
from vorzimmer.people.requests import Request


@require_GET
def page(request: Request, pk: UUID) -> HttpResponse:
    """Whoever opens a page for the first time knows it; what changed since is shown until they say "read"."""
    found = queries.get_page(request.actor, pk)
    return render_page(request, "handbook/page.html", page_context(request.actor, found))


@require_POST
def read(request: Request, pk: UUID) -> HttpResponse:
    """What was new is known now."""
    found = queries.get_page(request.actor, pk)
    reading.know(request.actor, found)
    return again(request, pk)


@require_POST
def confirm(request: Request, pk: UUID) -> HttpResponse:
    """Still right; and when to look again."""
    found = queries.get_page(request.actor, pk)
    form = ConfirmForm(request.POST)
    review_on = form.review_on() if form.is_valid() else None
    actions.confirm_page(actor=request.actor, page=found, review_on=review_on)
    messages.success(request, _("Confirmed: the page is right as it is."))
    return again(request, pk)


def again(request: Request, pk: UUID, *, typed: WordsForm | None = None, gap: WordsForm | None = None) -> HttpResponse:
    """The part of the page that htmx wants, read again; otherwise the page itself."""
    failed = typed is not None or gap is not None
    if not asked_part(request) and not failed:
        return redirect("handbook:page", pk)
    found = queries.get_page(request.actor, pk)
    context = page_context(request.actor, found) | {
        "comment_form": typed or WordsForm(prefix="comment"), "gap_form": gap or WordsForm(prefix="gap"), "gap_open": gap is not None,
    }  # fmt: skip
    return render_page(request, "handbook/page.html", context, status=422 if failed else 200)


def page_context(actor: Actor, found: Any) -> dict[str, Any]:
    """Everything that the page shows. What the reader was told about it counts as seen."""
    seeing.seen(actor, found.pk)
    mark = queries.mark_of(actor, found)
    if mark is None and found.archived_at is None:
        reading.know(actor, found)
    behind = mark is not None and mark.version < found.version
    files = queries.files_of(found)
    text = showing.shown(found.body, files, found.engagement)
    return {
        "page": found, "engagement": found.engagement, "topic": f"page-{found.pk}",
        "text": text.html, "headings": [each for each in text.headings if each[0] <= 3],
        "lines": [(step, day_words(step)) for step in found.steps],
        "files": showing.beside(found, files),
        "since": _since(found, mark.version) if mark and behind else None,
        "review": found.wants_review(clock.now().date()),
        "came": [link for link in queries.links_of(found) if not link.run_id],
        "confirm_form": ConfirmForm(auto_id="confirm_%s"),
        "comment_form": WordsForm(prefix="comment"), "gap_form": WordsForm(prefix="gap"), "gap_open": False,
        "why_not_change": rules.change(actor, found), "why_not_restore": rules.restore(actor, found),
        **_said(actor, found), **_procedure(found),
    }  # fmt: skip


def _since(found: Any, number: int) -> dict[str, Any]:
    """Who changed it since, with which words, and what differs."""
    later = [version for version in queries.versions_of(found) if version.number > number]
    known = queries.version_of(found, number)
    return {"versions": later, "known": known, "compared": showing.compare(known, found)}


def _said(actor: Actor, found: Any) -> dict[str, Any]:
    remarks = queries.remarks_of(found)
    helped = [each for each in remarks if each.kind == "helped"]
    mine = [each for each in remarks if each.by_id == actor.id and each.version == found.version]
    return {
        "remarks": [each for each in remarks if each.kind != "helped"],
        "helped": len({each.by_id for each in helped}),
        "answered": any(each.kind != "comment" for each in mine),
    }


def _procedure(found: Any) -> dict[str, Any]:
    if not found.is_procedure:
        return {}
    return {"runs": queries.runs_of(found), "suggestions": queries.open_suggestions(found)}
