"""Changing many tasks together, and what became of it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from vorzimmer.foundation.pages import render_page
from vorzimmer.overviews import actions, queries, rules
from vorzimmer.overviews.forms import WISHES
from vorzimmer.overviews.jobs import AT_ONCE, carry_out
from vorzimmer.overviews.look import Look
from vorzimmer.people.requests import Request
from vorzimmer.tasks.queries import MANY, kind_faces, task_ids

LEADS = {
    "pass_on": gettext_lazy("Whoever gets the tasks is asked to accept them. The clients are told."),
    "due": gettext_lazy("Where you say what is wanted, the date changes. Elsewhere it is proposed."),
    "kind": gettext_lazy("What is in the briefings stays."),
    "approve": gettext_lazy("The newest result of each task is approved. Tasks without a result stay as they are."),
    "withdraw": gettext_lazy("Work on them stops, and open questions are settled. You can open them again later."),
}


@require_http_methods(["GET", "POST"])
def bulk(request: Request) -> HttpResponse:
    """GET `task`s or `all` of what `found` asks for, and `verb`: the form; POST: change them."""
    actor, sent = request.actor, request.GET if request.method == "GET" else request.POST
    verb = sent.get("verb", "")
    keys = _chosen(request, sent)
    if verb not in WISHES or not keys:
        messages.error(request, _("Please choose tasks first."))
        return redirect("screens:tasks")
    choices: dict[str, Any] = {
        "people": queries.people_to_pass_on_to(actor, keys) if verb == "pass_on" else [],
        "kinds": [(slug, face.name) for slug, face in kind_faces().items()] if verb == "kind" else [],
    }
    form = WISHES[verb](request.POST if request.method == "POST" else None, **choices)
    if request.method == "GET" or not form.is_valid():
        reason = rules.change_many(actor, actor.workspace)
        context = {
            "verb": verb, "form": form, "keys": keys, "all": sent.get("all"), "found": sent.get("found", ""),
            "lead": LEADS[verb], "reason": reason,
        }  # fmt: skip
        return render(request, "overviews/bulk.html", context, status=422 if form.is_bound else 200)
    made = actions.change_many(actor=actor, workspace=actor.workspace, verb=verb, wish=form.wish, tasks=keys).bulk
    return _after(request, made, len(keys), sent.get("found", ""))


def _chosen(request: Request, sent: QueryDict) -> list[UUID]:
    if sent.get("all"):
        return task_ids(request.actor, Look.read(QueryDict(sent.get("found", ""))).filters)
    found = []
    for key in sent.getlist("task")[:MANY]:
        try:
            found.append(UUID(key))
        except ValueError:
            continue
    return found


def _after(request: Request, made: Any, count: int, found: str) -> HttpResponse:
    if count > AT_ONCE:
        return redirect("overviews:change", made.pk)
    carry_out(request.actor, made)
    _say(request, made)
    if queries.count_outcomes(made)["refused"]:
        return redirect("overviews:change", made.pk)
    return HttpResponseRedirect(f"{reverse('screens:tasks')}?{found}")


def _say(request: Request, made: Any) -> None:
    outcomes = queries.count_outcomes(made)
    changed, count = outcomes["changed"], sum(outcomes.values())
    words = ngettext("%(changed)s of %(count)s task changed.", "%(changed)s of %(count)s tasks changed.", count)
    undo = f"undo:{reverse('overviews:undo', args=[made.pk])}" if changed else ""
    level = messages.success if changed else messages.warning
    level(request, words % {"changed": changed, "count": count}, extra_tags=undo)


@require_GET
def change(request: Request, pk: UUID) -> HttpResponse:
    """How far it is, what was not changed and why, and the way back."""
    made = queries.get_bulk(request.actor, pk)
    outcomes = queries.count_outcomes(made)
    context = {
        "bulk": made,
        "outcomes": outcomes,
        "count": sum(outcomes.values()),
        "settled": sum(outcomes.values()) - outcomes["waiting"] - (outcomes["changed"] if made.undone_at else 0),
        "not_done": queries.items_of(request.actor, made, "refused", "kept"),
        "done": queries.items_of(request.actor, made, "changed", "undone"),
        "reason": rules.undo_many(request.actor, made),
    }
    return render_page(request, "overviews/change.html", context)


@require_POST
def undo(request: Request, pk: UUID) -> HttpResponse:
    """Take all of it back, as far as nothing happened meanwhile."""
    made = queries.get_bulk(request.actor, pk)
    actions.undo_many(actor=request.actor, bulk=made)
    if queries.count_outcomes(made)["changed"] <= AT_ONCE:
        carry_out(request.actor, made)
    return redirect("overviews:change", pk)


@require_GET
def changes(request: Request) -> HttpResponse:
    """The last changes of this person."""
    return render(request, "overviews/changes.html", {"changes": queries.latest_changes(request.actor)})
