"""The page of an engagement: what is open and whose turn, who is who, what happened."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from vorzimmer.conversations.views.showing import part_agreed
from vorzimmer.engagements import rules
from vorzimmer.engagements.acquaintances import way_of_speaking
from vorzimmer.engagements.queries import asked_of_team, get_engagement
from vorzimmer.engagements.views.language import part_language
from vorzimmer.engagements.views.parts import part_people
from vorzimmer.foundation.pages import asked_part, render_page
from vorzimmer.people.actor import Actor
from vorzimmer.people.requests import Request
from vorzimmer.screens.sections.history import history_page
from vorzimmer.tasks.queries import TaskFilters, asked_of_lists, open_tasks
from vorzimmer.tasks.rules.flow import write_draft
from vorzimmer.tenancy.together import together

MOST = 12


@require_GET
def engagement(request: Request, pk: UUID) -> HttpResponse:
    """The page, or one of its parts: what is open, what happened (`?before=` goes on with older lines)."""
    actor = request.actor
    found = get_engagement(actor, pk)
    part = asked_part(request)
    with together(*([] if part else [*asked_of_lists(actor), asked_of_team(found)])):
        context = _parts(actor, found, part, request.GET.get("before", ""))
    return render_page(request, "screens/engagement.html", context)


def _parts(actor: Actor, found: Any, part: str, before: str) -> dict[str, Any]:
    context: dict[str, Any] = {"engagement": found, "topic": f"engagement-{found.pk}"}
    if part in ("", "open_work"):
        page = open_tasks(actor, TaskFilters(engagement=found.pk, steps=False, sort="turn"), most=MOST)
        context |= {"page": page}
    if part in ("", "history"):
        context |= {"history": history_page(actor, found.pk, before)}
    if part in ("", "engagement_head"):
        context |= {
            "why_not_pause": rules.pause(actor, found),
            "why_not_resume": rules.resume(actor, found),
            "why_not_arrange": rules.arrange(actor, found),
            "why_not_delegate": write_draft(actor, found),
            "delegate_engagement": found.pk,
            "speaking": way_of_speaking(found.language, found.address),
        } | part_language(actor, found)
    if not part:
        context |= part_people(actor, found) | part_agreed(actor, found.pk)
    return context
