"""The part `turn`: what the task is, whose turn it is, by when, and what the reader can do now."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from vorzimmer.foundation import clock
from vorzimmer.foundation.pages import asked_part
from vorzimmer.notifications import seeing
from vorzimmer.people.actor import Actor
from vorzimmer.people.requests import Request
from vorzimmer.tasks import queries
from vorzimmer.tasks.choices import Choice, what_next
from vorzimmer.tasks.due_words import due_words, moment_words


@require_GET
def turn(request: Request, pk: UUID) -> HttpResponse:
    """The part as it is now; without htmx the page it belongs to.

    The browser says whether somebody has it before their eyes: then what they were told about it is seen.
    """
    task = queries.get_task(request.actor, pk)
    if asked_part(request) != "turn":
        return redirect("screens:task", pk)
    if request.headers.get("X-On-Screen") == "yes":
        seeing.seen(request.actor, task.pk)
    return render(request, "tasks/turn.html", {**part_turn(request.actor, task), "alone": True})


def part_turn(actor: Actor, task: Any) -> dict[str, Any]:
    """What the part needs, wherever it is shown."""
    whose, name = queries.whose_turn(actor, task)
    choices = what_next(actor, task)
    proposal = queries.open_date(task)
    kind = queries.kind_of(task)
    promised = task.turn_until if whose != "outside" and task.turn_until != task.due_at else None
    main = next((choice for choice in choices if choice.main), None)
    answers = promised if not task.is_disputed else None
    return {
        "task": task,
        "turn": {
            "topic": f"task-{task.pk}",
            "whose": whose,
            "name": name,
            "since": task.turn_since if whose in ("mine", "theirs") and not task.is_draft else None,
            "until": task.turn_until if whose == "outside" else None,
            "words": _closed_words(task) if whose == "nobody" else _("Draft") if task.is_draft else "",
            "promised": answers,
            "settle_by": promised if task.is_disputed else None,
            "due": due_words(task),
            "overdue": task.is_overdue(clock.now()),
            "kind": kind.name.say(get_language() or "de") if kind else "",
            "proposal": proposal,
            "proposal_words": moment_words(proposal.due_at, proposal.due_zone) if proposal else None,
            "main": main,
            "main_look": "button quiet" if _approves_below(actor, task, main) else "button",
            "rest": [choice for choice in choices if not choice.main],
        },
    }


def _approves_below(actor: Actor, task: Any, main: Choice | None) -> bool:
    """The head only leads to a result: the one main button of the page is to approve it."""
    leads = main is not None and main.verb == "deliveries" and task.state == task.State.DELIVERED
    return leads and bool(task.engagement.team.may_decide(actor))


def _closed_words(task: Any) -> str:
    return str(task.get_state_display())
