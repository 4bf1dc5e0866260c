"""Tasks: the list "who does what by when", and what belongs to one."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from ninja import Query

from vorzimmer.api.v1 import cursors, pages, show
from vorzimmer.api.v1.fields import NO_NUL, Moment
from vorzimmer.api.v1.problems import invalid
from vorzimmer.api.v1.routes import Tagged
from vorzimmer.api.v1.schemas import talk, tasks
from vorzimmer.journal.queries import history_of
from vorzimmer.tasks import queries
from vorzimmer.tasks.queries import Cursor, TaskFilters, TaskPage

router = Tagged("Tasks")
State = Literal[
    "open", "closed", "draft", "handed_over", "accepted", "in_progress", "delivered", "done", "declined", "withdrawn"
]
Turn = Literal["", "mine", "client", "assistant", "third"]
Words = Annotated[str, Query("", max_length=100, pattern=NO_NUL, description="Words of title and outcome")]
Slug = Annotated[str, Query("", max_length=30, pattern=NO_NUL, description="Slug of a kind")]


@router.get("/tasks", response=pages.page_of(tasks.Task), operation_id="list_tasks", summary="Tasks")
def list_tasks(
    request: HttpRequest, cursor: pages.After, limit: pages.Limit, text: Words, kind: Slug,
    engagement: UUID | None = None, person: UUID | None = None, state: State = "open", turn: Turn = "",
    due_from: Moment | None = None, due_until: Moment | None = None, sort: Literal["due", "turn", "newest"] = "due",
) -> HttpResponse:  # fmt: skip
    """With the filters of the page. Sorted by date (those without one last), by how long somebody has the turn, or newest first."""
    filters = TaskFilters(
        engagement=engagement, person=person, turn=turn, state=state, kind=kind, due_from=due_from,
        due_until=due_until, text=text.strip(), sort=sort, steps=False, after=after_of(request, cursor),
    )  # fmt: skip
    call: Any = request
    page = queries.open_tasks(call.actor, filters, most=limit)
    keys = [row.pk for row in page.rows]
    mine = {row.pk for row in page.rows if row.is_mine}
    items = show.task_list(keys, queries.visible_tasks(call.actor), mine)
    return pages.give_page(request, tasks.Task, items, next_of(page))


@router.get("/agenda", response=pages.page_of(tasks.AgendaLine), operation_id="agenda", summary="Who does what by when")
def agenda(
    request: HttpRequest, cursor: pages.After, limit: pages.Limit, engagement: UUID | None = None,
    person: UUID | None = None, turn: Turn = "", sort: Literal["due", "turn", "newest"] = "due",
) -> HttpResponse:  # fmt: skip
    """Open tasks and open steps in one list, in words, as the page shows it."""
    filters = TaskFilters(engagement=engagement, person=person, turn=turn, sort=sort, after=after_of(request, cursor))
    call: Any = request
    page = queries.open_tasks(call.actor, filters, most=limit)
    items = [tasks.AgendaLine.model_validate(row) for row in page.rows]
    return pages.give_page(request, tasks.AgendaLine, items, next_of(page))


@router.get(
    "/tasks/{uuid:task}/history", response=pages.page_of(talk.Entry), operation_id="history_of_task",
    summary="History of a task",
)  # fmt: skip
def history(request: HttpRequest, task: UUID, cursor: pages.After, limit: pages.Limit) -> HttpResponse:
    """What happened to it (Verlauf), newest first."""
    call: Any = request
    found = queries.get_task(call.actor, task)
    return pages.by_id(request, history_of(call.actor, found.pk), talk.Entry, show.entries, cursor, limit)


def after_of(request: HttpRequest, cursor: str) -> Cursor | None:
    """The place in a list of tasks that a cursor names."""
    if not cursor:
        return None
    at, key = cursors.read(pages.place_of(request), cursor, 2)
    try:
        return Cursor(datetime.fromisoformat(at) if at else None, UUID(key))
    except ValueError as wrong:
        raise invalid(["cursor"], str(wrong)) from wrong


def next_of(page: TaskPage) -> list[Any] | None:
    """What the cursor of the next page says."""
    return [page.after.at.isoformat() if page.after.at else "", page.after.pk] if page.after else None
