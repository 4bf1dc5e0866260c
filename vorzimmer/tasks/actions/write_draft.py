"""Write down what is wanted."""

from datetime import datetime
from typing import Any

from vorzimmer.engagements.models import Engagement
from vorzimmer.files.models import StoredFile
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import texts, turns
from vorzimmer.tasks.entries import DraftWritten
from vorzimmer.tasks.models import Task, TaskFile
from vorzimmer.tasks.rules import flow


@action(may=flow.write_draft, lock=False)
def write_draft(
    *,
    actor: Actor,
    engagement: Engagement,
    title: str = "",
    outcome: str = "",
    kind: str = "",
    brief: dict[str, Any] | None = None,
    gaps: dict[str, str] | None = None,
    due_at: datetime | None = None,
    due_zone: str = "",
    budget_minutes: int | None = None,
    files: tuple[StoredFile, ...] = (),
) -> DraftWritten:
    """Begin a task. A title or an outcome is enough; NotAllowed if both are empty.

    `brief` and `gaps` are as `briefing.clean_brief` gives them; `due_zone` is the zone the date was given in.
    """
    task = Task(
        engagement=engagement, title=texts.title_of(title, outcome), outcome=outcome.strip(), kind=kind,
        brief=brief or {}, gaps=gaps or {}, budget_minutes=budget_minutes, created_by=actor.membership,
        due_at=due_at, due_zone=due_zone or actor.person.timezone,
    )  # fmt: skip
    turns.settle(task)
    task.save()
    TaskFile.objects.bulk_create([TaskFile(task=task, file=file, added_by=actor.membership) for file in files])
    return DraftWritten(task=task)
