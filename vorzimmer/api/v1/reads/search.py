"""Finding things, and searches that somebody keeps."""

from html import unescape
from typing import Annotated, Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.html import strip_tags
from ninja import Query

from vorzimmer.api.v1 import answers, cursors, pages
from vorzimmer.api.v1.fields import NO_NUL, Day
from vorzimmer.api.v1.problems import invalid
from vorzimmer.api.v1.routes import Tagged
from vorzimmer.api.v1.schemas import overviews
from vorzimmer.api.v1.words import OTHER
from vorzimmer.search.models import Thing
from vorzimmer.search.queries import PAGE, Cursor, Filters, Hit, find, saved_searches
from vorzimmer.search.queries.filters import MOST_LETTERS, STATES

router = Tagged("Search")
Words = Annotated[str, Query("", max_length=MOST_LETTERS, pattern=NO_NUL, description="Words; the last may be begun")]
Most = Annotated[int, Query(PAGE, ge=1, le=50, description="Hits of a page, at most 50")]
Slug = Annotated[str, Query("", max_length=30, pattern=NO_NUL, description="Slug of a kind of task")]
OneOf = Annotated[str, Query("", pattern=f"^({'|'.join(Thing.Kind.values)})?$", description="What it is")]
State = Annotated[str, Query("", pattern=f"^({'|'.join(STATES)})?$", description="Of its task")]
Within = Annotated[
    str, Query("", max_length=40, pattern=r"^([0-9a-f-]{36}|room)?$", description="Id of a task, or room")
]


@router.get("/search", response=overviews.HitList, operation_id="search", summary="Search")
def search(
    request: HttpRequest, cursor: pages.After, limit: Most, q: Words, kind: OneOf, task_kind: Slug, state: State,
    within: Within, by: UUID | None = None, to: UUID | None = None, engagement: UUID | None = None,
    since: Day | None = None, until: Day | None = None, has_file: bool = False,
) -> HttpResponse:  # fmt: skip
    """Everything that the reader may see: those that are called so first, then the newest. Words or a filter are needed."""
    call: Any = request
    asked = {
        "by": by, "to": to, "engagement": engagement, "kind": kind, "task_kind": task_kind, "state": state,
        "since": since, "until": until, "has_file": "1" if has_file else "", "within": within,
    }  # fmt: skip
    filters = Filters.read({name: str(value) for name, value in asked.items() if value})
    found = find(call.actor, q, filters, _after(request, cursor), most=limit)
    following = cursors.write(pages.place_of(request), [found.after]) if found.after else None
    said = overviews.HitList.model_construct(
        items=[_hit(each) for each in found.hits], next=following, instead=found.instead
    )
    return answers.give(request, said)


@router.get(
    "/saved-searches", response=pages.page_of(overviews.SavedSearch), operation_id="list_saved_searches",
    summary="Saved searches",
)  # fmt: skip
def saved(request: HttpRequest, cursor: pages.After, limit: pages.Limit) -> HttpResponse:
    """One's own, by name."""
    call: Any = request
    found = saved_searches(call.actor)
    return pages.of_list(request, found, overviews.SavedSearch, pages.read_as(overviews.SavedSearch), cursor, limit)


def _after(request: HttpRequest, cursor: str) -> Cursor | None:
    if not cursor:
        return None
    found = Cursor.read(cursors.read(pages.place_of(request), cursor, 1)[0])
    if found is None:
        raise invalid(["cursor"], OTHER)
    return found


def _hit(hit: Hit) -> overviews.Hit:
    return overviews.Hit.model_construct(
        kind=hit.kind, id=hit.pk, title=_text(hit.title), title_html=str(hit.title), line=_text(hit.line),
        line_html=str(hit.line), facts=hit.facts, at=hit.at, state=hit.state, url=settings.BASE_URL + hit.url,
    )  # fmt: skip


def _text(html: str) -> str:
    return unescape(strip_tags(html))
