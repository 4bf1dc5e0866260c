"""A task that the agreement does not cover: said before it is handed over, with the three ways on."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vorzimmer.agreements import actions
from vorzimmer.agreements.rules import scope as rules
from vorzimmer.agreements.views.outcomes import Outcome
from vorzimmer.journal import authority
from vorzimmer.journal.authority import Act
from vorzimmer.people.actor import Actor
from vorzimmer.people.requests import Request
from vorzimmer.tasks.queries import get_task
from vorzimmer.tasks.rules import flow


@require_POST
def as_extra(request: Request, pk: UUID) -> HttpResponse:
    """Handed over once beside the agreement."""
    task = get_task(request.actor, pk)
    actions.hand_over_as_extra(actor=request.actor, task=task)
    messages.success(request, _("It is handed over as an extra. Whoever accepts it agrees to that."))
    return redirect("screens:task", pk)


def part_outside(actor: Actor, task: Any) -> dict[str, Any]:
    """For a draft: what stops it, if anything does, and whether the reader may order it as an extra."""
    if not task.is_draft or (flow.hand_over(actor, task) and flow.take_on(actor, task)):
        return {"outside": None}
    verdict = authority.ask(actor, Act("delegate"), task, {})
    if not verdict.stops:
        return {"outside": None}
    own = flow.take_on(actor, task) is None
    return {
        "outside": {
            "said": Outcome(verdict, task.engagement_id),
            "own": own,
            "why_not_extra": rules.hand_over_as_extra(actor, task),
        }
    }
