"""What a task has at all: most tasks have no questions, no phone notes and no complaint, and need not be asked for each."""

from typing import Any

from django.db import connection, models

from vorzimmer.people.actor import Actor
from vorzimmer.tasks import asks
from vorzimmer.tasks.models import Complaint, DateProposal, Delivery, PhoneNote, Question, Rating, Step, Task, TaskFile
from vorzimmer.tasks.queries import briefs, deliveries, kinds, phone_notes, questions, steps
from vorzimmer.tasks.rules.deliveries import OWN_RATING
from vorzimmer.tenancy.prepared import Asked, Prepared

KINDS: dict[type[models.Model], tuple[Prepared[Any], ...]] = {
    TaskFile: (briefs.FILES,),
    Question: (questions.OF_TASK,),
    DateProposal: (asks.OPEN_PROPOSAL,),
    Step: (steps.OF_TASK,),
    Delivery: (deliveries.RESULTS, deliveries.FILES),
    Rating: (deliveries.RATINGS,),
    Complaint: (deliveries.COMPLAINTS, asks.OPEN_COMPLAINT),
    PhoneNote: (phone_notes.OF_TASK,),
}
"""How the page of a task reads its rows. Later rooms add theirs; each has `workspace` and `task`, and an index on them."""


def _exists(kind: type[models.Model]) -> str:
    table = connection.ops.quote_name(kind._meta.db_table)
    return " ".join(("EXISTS (SELECT 1 FROM", table, "WHERE workspace_id = %(here)s AND task_id = %(task)s)"))


def look_around(task: Task) -> None:
    """For a page that shows everything about one task: it then `lacks` what it has no rows of. One query.

    What is `already_read` for one part of such a page need not be read for another. Never before an action: it decides
    by what it reads itself.
    """
    key = models.UUIDField()
    values = {
        "here": key.get_db_prep_value(task.workspace_id, connection),
        "task": key.get_db_prep_value(task.pk, connection),
    }
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(map(_exists, KINDS))}", values)
        there = cursor.fetchone()
    task.already_read = {}
    task.lacks = frozenset(kind for kind, found in zip(KINDS, there, strict=True) if not found)


def asked_of(actor: Actor, task: Task) -> list[Asked]:
    """What its parts will ask, after `look_around`: to be read `together`."""
    there = [question for kind, reads in KINDS.items() if kind not in task.lacks for question in reads]
    asked = [question.asked(task=task.pk) for question in there]
    if task.kind:
        asked.append(kinds.ONE.asked(slug=task.kind))
    if task.state == Task.State.DONE:
        asked.append(OWN_RATING.asked(task=task.pk, me=actor.id))
    if Question not in task.lacks:
        asked.append(questions.OTHERS_ACTED_AT.asked(subject=task.pk, me=actor.id))
    return asked
