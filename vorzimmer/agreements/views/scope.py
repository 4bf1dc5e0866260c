"""Changes of scope: all of one engagement, and proposing one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_GET, require_http_methods

from vorzimmer.agreements import actions, queries
from vorzimmer.agreements.forms.scope import ProposeForm
from vorzimmer.agreements.rules import scope as rules
from vorzimmer.agreements.views.reading import readable_engagement
from vorzimmer.people.actor import Actor
from vorzimmer.people.requests import Request
from vorzimmer.tasks.queries import get_task, kinds_of

if TYPE_CHECKING:
    from vorzimmer.engagements.models import Engagement


@require_GET
def changes(request: Request, pk: UUID) -> HttpResponse:
    """What is being settled first, then what was decided."""
    engagement = readable_engagement(request.actor, pk)
    found = queries.scope_changes_in(engagement)
    context = {
        "engagement": engagement,
        "waiting": [each for each in found if each.is_open],
        "settled": [each for each in found if not each.is_open],
        "side": engagement.team.side_of(request.actor),
        "why_not": rules.propose_scope_change(request.actor, engagement),
        "kinds": kind_names(),
    }
    return render(request, "agreements/scope_changes.html", context)


@require_http_methods(["GET", "POST"])
def propose(request: Request, pk: UUID) -> HttpResponse:
    """The form (`?what=&kind=&option=&task=` begin it), and sending it."""
    engagement = readable_engagement(request.actor, pk)
    task = _task(request.actor, engagement, request.GET.get("task", "") or request.POST.get("task", ""))
    begun = request.GET.dict() | ({"what": task.title, "kind": task.kind} if task else {})
    form = ProposeForm(
        request.POST or None, kinds=kind_names(), currency=queries.currency_of(engagement),
        initial={"option": "more_hours"} | begun,
    )  # fmt: skip
    if request.method == "POST" and form.is_valid():
        made = actions.propose_scope_change(actor=request.actor, engagement=engagement, task=task, **form.cleaned_data)
        return redirect("agreements:scope_change", made.change.pk)
    why_not = rules.propose_scope_change(request.actor, engagement)
    context = {"engagement": engagement, "task": task, "form": form, "why_not": why_not}
    status = 422 if request.method == "POST" else 200
    return render(request, "agreements/scope_propose.html", context, status=status)


def kind_names() -> dict[str, str]:
    """Kinds of task by slug, in the reader's language; one query."""
    language = get_language() or "de"
    return {slug: kind.name.say(language) for slug, kind in kinds_of().items()}


def _task(actor: Actor, engagement: Engagement, typed: str) -> Any:
    try:
        task: Any = get_task(actor, UUID(typed))
    except ValueError:
        return None
    return task if task.engagement_id == engagement.pk else None
