"""Rows as other programs see them, where reading off the columns is not enough."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import get_language

from vorzimmer.api.v1.schemas import people, talk, tasks, work
from vorzimmer.conversations.queries.around import know_reactions
from vorzimmer.journal.models import Entry
from vorzimmer.journal.queries import sentence, sentences
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.people.reach import reach_of
from vorzimmer.tasks import queries
from vorzimmer.tasks.briefing import completeness
from vorzimmer.tasks.choices import what_next
from vorzimmer.tasks.models import Task

NO_ONE = UUID(int=0)
COLUMNS = (
    "id", "title", "kind", "state", "is_open", "turn", "turn_since", "turn_until", "waits_for", "waits_until", "due_at",
    "due_zone", "budget_minutes", "created_at", "handed_over_at", "closed_at", "closed_reason", "version",
)  # fmt: skip
JOINED = (
    "engagement_id", "engagement__client_id", "engagement__client__name", "assistant_id", "assistant__user__name",
    "assistant__user__email", "created_by_id", "created_by__user__name", "created_by__user__email",
)  # fmt: skip


def task_list(keys: list[UUID], found: "QuerySet[Task]", mine: set[UUID]) -> list[tasks.Task]:
    """Tasks in the order of `keys`; `mine` are those that wait for the reader. Plain columns: a row costs little."""
    page = settings.BASE_URL + reverse("screens:task", args=[NO_ONE])
    rows = {row["id"]: row for row in found.filter(pk__in=keys).values(*COLUMNS, *JOINED)}
    return [_task(rows[key], page, key in mine) for key in keys if key in rows]


def _task(row: dict[str, Any], page: str, mine: bool) -> tasks.Task:
    names = {who: row[f"{who}__user__name"] or row[f"{who}__user__email"] for who in ("assistant", "created_by")}
    said = {name: row[name] for name in COLUMNS}
    said |= {
        "engagement": row["engagement_id"], "mine": mine, "url": page.replace(str(NO_ONE), str(row["id"])),
        "client": {"id": row["engagement__client_id"], "name": row["engagement__client__name"]},
        "assistant": {"id": row["assistant_id"], "name": names["assistant"]} if row["assistant_id"] else None,
        "created_by": {"id": row["created_by_id"], "name": names["created_by"]},
    }  # fmt: skip
    return tasks.Task.model_validate(said, by_name=True)


def task_detail(actor: Actor, task: Task) -> tasks.TaskDetail:
    """One task with everything that is wanted, and what this person can do with it now."""
    row: Any = task
    kind = queries.kind_of(task)
    row.mine = queries.whose_turn(actor, task)[0] == "mine"
    row.url = settings.BASE_URL + reverse("screens:task", args=[task.pk])
    row.completeness = completeness(
        kind, task.title, task.outcome, task.due_at, task.budget_minutes, task.brief, task.gaps,
        language=get_language() or "de",
    )  # fmt: skip
    row.proposal = queries.open_date(task)
    row.possible = [
        tasks.Possible(verb=one.verb, label=str(one.label), allowed=not one.reason, reason=str(one.reason or ""))
        for one in what_next(actor, task)
        if not one.link
    ]
    said = {name: getattr(row, name) for name in ("mine", "url", "completeness", "proposal", "possible")}
    return _with_files(row, said, queries.files_of(task))


def _with_files(row: Any, said: dict[str, Any], files: list[Any]) -> tasks.TaskDetail:
    """`Task.files` is the table that links them."""
    names = set(tasks.TaskDetail.model_fields) - {*said, "files", "engagement", "client"}
    columns = {name: getattr(row, name) for name in names}
    place = {"engagement": row.engagement_id, "client": row.engagement.client}
    return tasks.TaskDetail.model_validate({**columns, **said, **place, "files": files}, by_name=True)


def delivery(actor: Actor, row: Any) -> work.Delivery:
    """With its files, wherever it was read."""
    if not hasattr(row, "shown_files"):
        row.shown_files = list(row.files.select_related("file").order_by("id"))
    return work.Delivery.model_validate(row)


def message(actor: Actor, row: Any) -> talk.Message:
    """With its files, wherever it was read."""
    linked = row.shown_files if hasattr(row, "shown_files") else row.files.select_related("file").order_by("id")
    names = set(talk.Message.model_fields) - {
        "files",
        "place",
        "became_task",
        "became_question",
        "reply_to",
        "reactions",
    }
    said = {name: getattr(row, name) for name in names}
    made: dict[str, Any] = {
        "became_task": row.became_task_id, "became_question": row.became_question_id, "reply_to": row.reply_to_id,
    }  # fmt: skip
    files = [each.file for each in linked]
    if not hasattr(row, "shown_reactions"):
        know_reactions(actor, row.conversation, [row])
    made["reactions"] = row.shown_reactions
    return talk.Message.model_validate(
        {**said, **made, "place": row.conversation.place_id, "files": files}, by_name=True
    )


def member(actor: Actor, row: Membership) -> people.MemberDetail:
    """Their address is for those who run the workspace, as on the page of the person."""
    known: Any = row
    known.reach = reach_of(row)
    known.email = row.user.email if actor.runs_the_workspace or row.pk == actor.id else None
    return people.MemberDetail.model_validate(known)


def entries(found: Iterable[Entry]) -> list[talk.Entry]:
    """Lines of the history, in the reader's language."""
    known = list(found)
    return [
        talk.Entry(id=e.pk, kind=e.kind, at=e.happened_at, by=people.Person.model_validate(e.by), text=text)
        for e, text in zip(known, sentences(known), strict=True)
    ]


def happened(entry: Entry) -> talk.Happened:
    """What a write has done."""
    return talk.Happened(id=entry.pk, kind=entry.kind, at=entry.happened_at, by=entry.by_id, text=sentence(entry))
