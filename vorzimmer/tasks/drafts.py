"""How a task begins, whether it is kept as a draft or handed over at once."""

from datetime import datetime
from typing import Any, TypedDict

from vorzimmer.engagements.models import Engagement
from vorzimmer.files.models import StoredFile
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import texts
from vorzimmer.tasks.models import Task, TaskFile


class Wanted(TypedDict, total=False):
    """What somebody says who delegates; `brief` and `gaps` are as `briefing.clean_brief` gives them.

    `due_zone` is the zone the date was given in.
    """

    title: str
    outcome: str
    kind: str
    brief: dict[str, Any] | None
    gaps: dict[str, str] | None
    due_at: datetime | None
    due_zone: str
    budget_minutes: int | None
    files: tuple[StoredFile, ...]


def begin(actor: Actor, engagement: Engagement, wanted: Wanted) -> Task:
    """A task that is not written yet. A title or an outcome is enough; NotAllowed if both are empty."""
    outcome = wanted.get("outcome", "")
    return Task(
        engagement=engagement, title=texts.title_of(wanted.get("title", ""), outcome), outcome=outcome.strip(),
        kind=wanted.get("kind", ""), brief=wanted.get("brief") or {}, gaps=wanted.get("gaps") or {},
        budget_minutes=wanted.get("budget_minutes"), created_by=actor.membership, due_at=wanted.get("due_at"),
        due_zone=wanted.get("due_zone") or actor.person.timezone,
    )  # fmt: skip


def write(actor: Actor, task: Task, wanted: Wanted) -> None:
    """The task and its files become rows. For actions only."""
    task.save()
    if files := wanted.get("files"):
        TaskFile.objects.bulk_create([TaskFile(task=task, file=file, added_by=actor.membership) for file in files])
