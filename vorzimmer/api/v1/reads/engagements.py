"""Clients, engagements and kinds."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from vorzimmer.api.v1 import pages, show
from vorzimmer.api.v1.routes import Tagged
from vorzimmer.api.v1.schemas import engagements, talk
from vorzimmer.engagements import queries
from vorzimmer.journal.queries import history_within
from vorzimmer.tasks.kinds import kind_to_json
from vorzimmer.tasks.queries import all_kinds

router = Tagged("Engagements")


@router.get("/clients", response=pages.page_of(engagements.Client), operation_id="list_clients", summary="Clients")
def list_clients(request: HttpRequest, cursor: pages.After, limit: pages.Limit) -> HttpResponse:
    """Clients of the engagements that one sees."""
    call: Any = request

    def shown(rows: list[Any]) -> list[Any]:
        return [engagements.Client.model_validate(row) for row in rows]

    rows = queries.visible_clients(call.actor)
    return pages.by_id(request, rows, engagements.Client, shown, cursor, limit, newest=False)


@router.get(
    "/engagements", response=pages.page_of(engagements.Engagement), operation_id="list_engagements",
    summary="Engagements",
)  # fmt: skip
def list_engagements(
    request: HttpRequest, cursor: pages.After, limit: pages.Limit, client: UUID | None = None, stage: str = ""
) -> HttpResponse:
    """One's own; all of the workspace for those who run it."""
    call: Any = request
    rows = queries.visible_engagements(call.actor)
    rows = rows.filter(client=client) if client else rows
    rows = rows.filter(stage=stage) if stage else rows

    def shown(found: list[Any]) -> list[Any]:
        return [engagements.Engagement.model_validate(row) for row in found]

    return pages.by_id(request, rows, engagements.Engagement, shown, cursor, limit, newest=False)


@router.get(
    "/engagements/{uuid:engagement}/history", response=pages.page_of(talk.Entry), operation_id="history_of_engagement",
    summary="History of an engagement",
)  # fmt: skip
def history(request: HttpRequest, engagement: UUID, cursor: pages.After, limit: pages.Limit) -> HttpResponse:
    """Everything that happened in it (Verlauf), newest first."""
    call: Any = request
    place = queries.get_engagement(call.actor, engagement)
    entries = history_within(call.actor, place.pk)
    return pages.by_id(request, entries, talk.Entry, show.entries, cursor, limit)


@router.get("/kinds", response=list[talk.Kind], operation_id="list_kinds", summary="Kinds of task", tags=["Tasks"])
def kinds(request: HttpRequest) -> HttpResponse:
    """What a brief of each kind asks for, and what is checked before handing over; also those no longer offered."""
    language = get_language() or "de"
    said = [
        talk.Kind(
            slug=each.kind.slug, name=each.kind.name.say(language), icon=each.kind.icon, active=each.active,
            content=kind_to_json(each.kind),
        )
        for each in all_kinds()
    ]  # fmt: skip
    return pages.give_all(request, talk.Kind, said)
