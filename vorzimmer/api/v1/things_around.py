"""Things around the tasks: planned, looked at, found, brought in, sent outside."""

from typing import Any
from uuid import UUID

from django.http import Http404

from vorzimmer.api.models import Token
from vorzimmer.api.queries import get_token
from vorzimmer.api.v1.schemas import outside, overviews, planning
from vorzimmer.api.v1.thing import Thing, plain
from vorzimmer.overviews import queries as views
from vorzimmer.overviews.models import BulkChange, SavedView
from vorzimmer.people.actor import Actor
from vorzimmer.planning.models import Series, Template
from vorzimmer.planning.queries import get_series, get_template
from vorzimmer.portability.models import Archive, TaskImport
from vorzimmer.portability.queries import get_archive, get_import
from vorzimmer.search.models import SavedSearch
from vorzimmer.search.queries import get_saved_search
from vorzimmer.webhooks import queries as webhooks
from vorzimmer.webhooks.models import Dispatch, Endpoint


def bulk(actor: Actor, row: Any) -> overviews.BulkChange:
    """With how far it is; one query."""
    return bulk_with(row, views.count_outcomes(row))


def bulk_with(row: Any, outcomes: dict[str, int]) -> overviews.BulkChange:
    """The same when the outcomes have been counted already."""
    progress = overviews.Progress.model_validate(outcomes)
    said = {name: getattr(row, name) for name in overviews.BulkChange.model_fields if name != "progress"}
    return overviews.BulkChange.model_construct(**said, progress=progress)


def dispatch(actor: Actor, row: Any) -> outside.DispatchDetail:
    """With every attempt; one query."""
    said = outside.Dispatch.model_validate(row)
    log = [outside.Attempt.model_validate(each) for each in webhooks.attempts_of(row)]
    return outside.DispatchDetail.model_construct(**dict(said), body=row.body, log=log)


def task_import(actor: Actor, row: Any) -> outside.ImportDetail:
    """With what became of its rows."""
    said = outside.Import.model_validate(row)
    results = sorted(row.results.items(), key=lambda each: int(each[0]))
    left = [outside.LeftOut(number=int(number), why=each["why"]) for number, each in results if "why" in each]
    return outside.ImportDetail.model_construct(
        **dict(said), header=row.header, columns=row.columns, engagement=row.engagement_id, hand_over=row.hand_over,
        rows=len(row.rows), settled=len(results), made=[UUID(key) for key in row.made], left_out=left,
    )  # fmt: skip


def own_archive(actor: Actor, pk: UUID) -> Archive:
    """One's own data; the whole workspace is nothing for programs."""
    found = get_archive(actor, pk)
    if found.what != Archive.What.MINE:
        raise Http404
    return found


def around() -> list[Thing]:
    """All of them."""
    return [
        Thing(Template, "template", "templates", get_template, planning.Template, plain(planning.Template)),
        Thing(Series, "series", "series", get_series, planning.Series, plain(planning.Series)),
        Thing(SavedView, "view", "views", views.get_view, overviews.View, plain(overviews.View)),
        Thing(BulkChange, "bulk_change", "bulk-changes", views.get_bulk, overviews.BulkChange, bulk),
        Thing(SavedSearch, "saved_search", "saved-searches", get_saved_search, overviews.SavedSearch,
              plain(overviews.SavedSearch)),
        Thing(TaskImport, "task_import", "imports", get_import, outside.ImportDetail, task_import),
        Thing(Archive, "archive", "archives", own_archive, outside.Archive, plain(outside.Archive)),
        Thing(Endpoint, "endpoint", "webhooks", webhooks.get_endpoint, outside.Endpoint, plain(outside.Endpoint)),
        Thing(Dispatch, "dispatch", "dispatches", webhooks.get_dispatch, outside.DispatchDetail, dispatch),
        Thing(Token, "token", "tokens", get_token, outside.Token, plain(outside.Token)),
    ]  # fmt: skip
