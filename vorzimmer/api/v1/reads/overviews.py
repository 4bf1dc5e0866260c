"""Saved views, what they show, and changes of many tasks."""

from dataclasses import replace
from datetime import timedelta
from typing import Annotated, Any, Literal
from uuid import UUID

from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _
from ninja import Query

from vorzimmer.api.v1 import answers, cursors, pages
from vorzimmer.api.v1.fields import NO_NUL, Day
from vorzimmer.api.v1.problems import invalid
from vorzimmer.api.v1.reads.tasks import after_of, next_of
from vorzimmer.api.v1.routes import Tagged
from vorzimmer.api.v1.schemas import overviews, tasks
from vorzimmer.api.v1.things_around import bulk_with
from vorzimmer.api.v1.words import WHOLE
from vorzimmer.overviews import queries
from vorzimmer.overviews.look import Look, day_start
from vorzimmer.overviews.models import BulkChange, BulkItem
from vorzimmer.overviews.models.saved_view import ADDRESS
from vorzimmer.tasks.queries import open_tasks

router = Tagged("Overviews")
Address = Annotated[str, Query(
    "", max_length=ADDRESS, pattern=NO_NUL,
    description="Filters as the task page's address has them, such as state=open&turn=mine",
)]  # fmt: skip
From = Annotated[Day, Query(alias="from", description="The first day, on the reader's clock")]
Until = Annotated[Day, Query(description="The last day; at most 92 after the first")]
LONGEST = timedelta(days=92)


@router.get("/views", response=pages.page_of(overviews.View), operation_id="list_views", summary="Saved views")
def views(request: HttpRequest, cursor: pages.After, limit: pages.Limit) -> HttpResponse:
    """One's own, and those that somebody shares, by name."""
    call: Any = request
    found = queries.views_of(call.actor)
    return pages.of_list(request, found, overviews.View, pages.read_as(overviews.View), cursor, limit)


@router.get(
    "/views/{uuid:view}/tasks", response=pages.page_of(tasks.AgendaLine), operation_id="tasks_of_view",
    summary="Open a view",
)  # fmt: skip
def view_tasks(request: HttpRequest, view: UUID, cursor: pages.After, limit: pages.Limit) -> HttpResponse:
    """The tasks and steps that it shows to the reader, in its order."""
    call: Any = request
    return _run(request, queries.get_view(call.actor, view).address, cursor, limit)


@router.get("/overview", response=pages.page_of(tasks.AgendaLine), operation_id="overview", summary="Tasks by filters")
def overview(request: HttpRequest, cursor: pages.After, limit: pages.Limit, address: Address) -> HttpResponse:
    """The same for an address that nobody has saved."""
    return _run(request, address, cursor, limit)


@router.get("/board", response=list[overviews.Column], operation_id="board", summary="Tasks as a board")
def board(request: HttpRequest, address: Address, by: Literal["state", "turn"] = "state") -> HttpResponse:
    """Columns by state or by whose turn it is, each with its first 50 cards, soonest first."""
    call: Any = request
    look = Look.read(QueryDict(f"{address.lstrip('?')}&by={by}"))
    columns = [overviews.Column.model_validate(each) for each in queries.board_columns(call.actor, look)]
    return pages.give_all(request, overviews.Column, columns)


@router.get("/calendar", response=overviews.Span, operation_id="calendar", summary="Tasks by date")
def calendar(request: HttpRequest, address: Address, from_: From, until: Until) -> HttpResponse:
    """Tasks and steps that are due between two days (both included), soonest first, at most 500."""
    call: Any = request
    if not timedelta() <= until - from_ <= LONGEST:
        words = _("At most %(days)s days fit here, and the last one does not come before the first.")
        raise invalid(["until"], words % {"days": LONGEST.days + 1})
    filters = Look.read(QueryDict(address.lstrip("?"))).filters
    span = queries.dated_rows(call.actor, filters, day_start(from_), day_start(until + timedelta(days=1)))
    return answers.give(request, overviews.Span.model_validate(span))


@router.get(
    "/bulk-changes", response=pages.page_of(overviews.BulkChange), operation_id="list_bulk_changes",
    summary="Changes of many tasks",
)  # fmt: skip
def changes(request: HttpRequest, cursor: pages.After, limit: pages.Limit) -> HttpResponse:
    """One's own, newest first, with how far each is."""
    call: Any = request

    def shown(rows: list[Any]) -> list[Any]:
        counted = queries.outcomes_of(rows)
        return [bulk_with(row, counted[row.pk]) for row in rows]

    mine = BulkChange.objects.filter(by=call.actor.membership)
    return pages.by_id(request, mine, overviews.BulkChange, shown, cursor, limit)


@router.get(
    "/bulk-changes/{uuid:bulk_change}/items", response=pages.page_of(overviews.BulkItem), operation_id="items_of_bulk_change",
    summary="Task by task",
)  # fmt: skip
def items(request: HttpRequest, bulk_change: UUID, cursor: pages.After, limit: pages.Limit) -> HttpResponse:
    """What became of each task, and why nothing was done where nothing was done."""
    call: Any = request
    rows = BulkItem.objects.filter(bulk=queries.get_bulk(call.actor, bulk_change)).select_related("task")
    if cursor:
        last = cursors.read(pages.place_of(request), cursor, 1)[0]
        if not last.isdecimal():
            raise invalid(["cursor"], WHOLE)
        rows = rows.filter(position__gt=int(last))
    found = list(rows.order_by("position")[: limit + 1])
    said = [overviews.BulkItem.model_validate(row) for row in found[:limit]]
    after = [found[limit - 1].position] if len(found) > limit else None
    return pages.give_page(request, overviews.BulkItem, said, after)


def _run(request: HttpRequest, address: str, cursor: str, limit: int) -> HttpResponse:
    call: Any = request
    query = QueryDict(address.lstrip("?"), mutable=True)
    query.pop("after", None)
    filters = Look.read(query).filters
    filters = replace(filters, after=after_of(request, cursor))
    page = open_tasks(call.actor, filters, most=limit)
    said = [tasks.AgendaLine.model_validate(row) for row in page.rows]
    return pages.give_page(request, tasks.AgendaLine, said, next_of(page))
