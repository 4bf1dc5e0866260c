"""One clause: another wording, accepting it, remarks, what it was before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from vorzimmer.agreements import actions, queries
from vorzimmer.agreements.clauses import CLAUSES
from vorzimmer.agreements.clauses.difference import changes
from vorzimmer.agreements.entries.base import title_of
from vorzimmer.agreements.forms.clause import ClauseForm, CommentForm
from vorzimmer.agreements.rules import negotiating as rules
from vorzimmer.agreements.seeing import mark_seen
from vorzimmer.agreements.steady import Stale
from vorzimmer.agreements.wording import kinds_of, names_of
from vorzimmer.people.requests import Request

if TYPE_CHECKING:
    from vorzimmer.agreements.models import VersionClause


@require_http_methods(["GET", "POST"])
def change(request: Request, pk: UUID) -> HttpResponse:
    """Propose another wording; whoever was overtaken reads what changed and keeps what they typed."""
    found = queries.get_clause(request.actor, pk)
    reason = rules.change(request.actor, found)
    form = ClauseForm(
        request.POST if request.method == "POST" else None, key=found.key, kept=found.body, revision=found.revision,
        kinds=kinds_of(found.version.engagement), currency=found.version.agreement.currency,
    )  # fmt: skip
    context: dict[str, Any] = {
        "clause": found, "form": form, "title": title_of(found.key), "engagement": found.version.engagement,
        "why_not": reason,
    }  # fmt: skip
    if request.method == "POST" and (form.is_valid() or reason):
        revision = form.cleaned_data.get("revision", found.revision)
        try:
            happened = actions.change_clause(actor=request.actor, clause=found, body=form.body, revision=revision)
        except Stale as stale:
            return render(request, "agreements/change_clause.html", context | _overtaken(stale, form), status=422)
        mark_seen(request.actor, [happened.clause])
        return _back(happened.clause)
    return render(request, "agreements/change_clause.html", context, status=422 if form.is_bound else 200)


def _overtaken(stale: Stale, form: ClauseForm) -> dict[str, Any]:
    """What the other one changed, and a form that may overwrite it, with everything that was typed."""
    now, read = stale.clause, form.cleaned_data["revision"]
    before = next((each for each in queries.wordings_before(now) if each.number == read), None)
    kind, names = CLAUSES[now.key], names_of(now.version)
    meanwhile = changes(kind.from_json(before.body), kind.from_json(now.body), names) if before else []
    form.data = {name: form.data[name] for name in form.data} | {"revision": str(now.revision)}
    return {"overtaken": True, "meanwhile": meanwhile, "by": now.changed_by, "clause": now}


@require_POST
def accept(request: Request, pk: UUID) -> HttpResponse:
    """As it stood on the page."""
    found = queries.get_clause(request.actor, pk)
    sent = request.POST.get("revision", "")
    try:
        actions.accept_clause(
            actor=request.actor, clause=found, revision=int(sent) if sent.isdecimal() else found.revision
        )
    except Stale:
        messages.warning(request, _("The clause was changed while you were reading. Read it again."))
    else:
        mark_seen(request.actor, [found])
    return _back(found)


@require_POST
def take_back(request: Request, pk: UUID) -> HttpResponse:
    """Think about it again."""
    found = queries.get_clause(request.actor, pk)
    actions.take_back_acceptance(actor=request.actor, clause=found)
    return _back(found)


@require_POST
def comment(request: Request, pk: UUID) -> HttpResponse:
    """A remark."""
    found = queries.get_clause(request.actor, pk)
    form = CommentForm(request.POST)
    if not form.is_valid() and rules.comment(request.actor, found) is None:
        messages.error(request, _("A remark has words."))
        return _back(found)
    actions.comment_clause(actor=request.actor, clause=found, text=form.cleaned_data.get("text", ""))
    mark_seen(request.actor, [found])
    return _back(found)


@require_POST
def settle(request: Request, pk: UUID) -> HttpResponse:
    """Nothing is open about it any more."""
    found = queries.get_comment(request.actor, pk)
    actions.settle_comment(actor=request.actor, comment=found)
    return _back(found.clause)


@require_GET
def before(request: Request, pk: UUID) -> HttpResponse:
    """Every wording there was, newest first, with what each changed."""
    found = queries.get_clause(request.actor, pk)
    names, kind = names_of(found.version), CLAUSES[found.key]
    past = queries.wordings_before(found)
    steps = [{"by": each.by, "at": each.at, "body": each.body} for each in past]
    steps.append({"by": found.changed_by, "at": found.changed_at, "body": found.body})
    told: list[dict[str, Any]] = []
    for place, step in enumerate(steps):
        now = kind.from_json(step["body"])
        old = kind.from_json(steps[place - 1]["body"]) if place else None
        told.append(step | {
            "changes": changes(old, now, names) if old else [], "sentences": [] if old else now.sentences(names),
        })  # fmt: skip
    context = {"clause": found, "title": title_of(found.key), "engagement": found.version.engagement}
    return render(request, "agreements/clause_before.html", context | {"steps": reversed(told)})


def _back(clause: VersionClause) -> HttpResponseRedirect:
    page = reverse("agreements:agreement", args=[clause.version.agreement.engagement_id])
    return HttpResponseRedirect(f"{page}#{clause.key}")
