"""The page of a task: whose turn it is, what needs the reader, the briefing, one stream of what happened."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from vorzimmer.agreements.queries.terms import SIGNED
from vorzimmer.agreements.views.approvals import part_approvals
from vorzimmer.agreements.views.outside import part_outside
from vorzimmer.conversations.queries.conversations import ABOUT_TASK as TALK
from vorzimmer.conversations.views.part import part_conversation
from vorzimmer.engagements.queries import people_in
from vorzimmer.handbook.views.task_part import part_handbook
from vorzimmer.journal.queries import asks_newest
from vorzimmer.notifications import seeing
from vorzimmer.people.actor import Actor
from vorzimmer.people.requests import Request
from vorzimmer.planning.queries.series import OF_TASK as OCCURRENCE
from vorzimmer.planning.views.task_plan import part_task_plan
from vorzimmer.tasks import queries
from vorzimmer.tasks.views.brief import part_brief
from vorzimmer.tasks.views.delivery_part import part_deliveries
from vorzimmer.tasks.views.phone_notes import part_phone_notes
from vorzimmer.tasks.views.questions import part_questions
from vorzimmer.tasks.views.steps import part_steps
from vorzimmer.tasks.views.turn import part_turn
from vorzimmer.tenancy.prepared import Asked
from vorzimmer.tenancy.together import together


@require_GET
def task(request: Request, pk: UUID) -> HttpResponse:
    """Every part stands alone and reads itself again on its own topic; here they are only put together.

    What the reader was told about the task counts as seen.
    """
    found = queries.get_task(request.actor, pk)
    queries.look_around(found)
    with together(*_asked(request.actor, found)):
        seeing.seen(request.actor, found.pk)
        context = part_outside(request.actor, found) if found.is_draft else _under_way(request.actor, found)
        # Whose turn it is follows from what those parts have read.
        context |= part_turn(request.actor, found) | part_brief(request.actor, found)
    context |= {"people": people_in(found.engagement), "delegate_engagement": found.engagement_id}
    return render(request, "screens/task.html", context)


def _asked(actor: Actor, found: Any) -> list[Asked]:
    """What the parts will ask, whatever they have to show."""
    asked = [*queries.asked_of(actor, found), seeing.UNSEEN.asked(me=actor.id, subject=found.pk)]
    if not found.is_draft:
        asked += [each.asked(task=found.pk) for each in (OCCURRENCE, TALK)]
        asked.append(asks_newest(actor).asked(subject=found.pk, place=found.engagement_id))
        asked.append(SIGNED.asked(engagement=found.engagement_id))
    return asked


def _under_way(actor: Actor, found: Any) -> dict[str, Any]:
    """What a draft does not have yet: somebody to talk with."""
    parts: dict[str, Any] = part_questions(actor, found) | part_deliveries(actor, found)
    parts |= part_steps(actor, found) | part_phone_notes(actor, found)
    parts |= part_task_plan(actor, found) | part_approvals(actor, found)
    parts |= part_handbook(actor, found, [card.question for card in parts["questions"]["settled"]])
    parts |= part_conversation(actor, found.engagement, found, in_page=True)
    card = parts["deliveries"]["card"]
    latest = parts["deliveries"]["found"].latest
    return parts | {
        "asked_first": bool(parts["questions"]["mine"]),
        "approvals_first": bool(parts["approvals"]["waiting"] or parts["approvals"]["granted"]),
        "result_first": bool(card and (card["decides"] or card["reviews"])) or found.is_closed,
        "result_files": [attached.file for attached in latest.shown_files] if latest else [],
    }
