"""Lists: one page after the other by keyset, never by counting from the beginning."""

from collections.abc import Callable, Sequence
from typing import Annotated, Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import Query
from pydantic import BaseModel, Field, RootModel, create_model

from vorzimmer.api.v1 import answers, cursors
from vorzimmer.api.v1.fields import Said
from vorzimmer.api.v1.problems import invalid

Limit = Annotated[int, Query(cursors.USUAL, ge=1, le=cursors.MOST, description="Rows of a page, at most 100")]
After = Annotated[str, Query("", max_length=500, description="The next of the page before; empty for the first")]
PAGES: dict[str, type[BaseModel]] = {}


def page_of(schema: type[BaseModel]) -> type[BaseModel]:
    """The schema of a list of these."""
    name = f"{schema.__name__}List"
    if name not in PAGES:
        PAGES[name] = create_model(
            name, __base__=Said, __doc__=f"A page of {schema.__name__}.",
            items=(list[schema], ...),  # type: ignore[valid-type]
            next=(str | None, Field(description="The cursor of the next page; null on the last")),
        )  # fmt: skip
    return PAGES[name]


def place_of(request: HttpRequest) -> str:
    """Which list it is, with its filters: a cursor is good for this one only."""
    asked = {name: value for name, value in request.GET.items() if name not in ("cursor", "limit")}
    return f"{request.path}?{sorted(asked.items())}"


def give_page(request: HttpRequest, schema: type[BaseModel], items: list[Any], after: list[Any] | None) -> HttpResponse:
    """The answer to a list: `after` are the values of the last row when there are more."""
    following = cursors.write(place_of(request), after) if after else None
    response = answers.give(request, page_of(schema).model_construct(items=items, next=following))
    if following:
        asked = request.GET.copy()
        asked["cursor"] = following
        response["Link"] = f'<{request.path}?{asked.urlencode()}>; rel="next"'
    return response


def give_all(request: HttpRequest, schema: type[BaseModel], items: list[Any]) -> HttpResponse:
    """A short list that has no pages: what belongs to one thing."""
    said: BaseModel = RootModel[list[schema]].model_construct(items)  # type: ignore[valid-type]
    return answers.give(request, said)


def by_id(
    request: HttpRequest, rows: "QuerySet[Any]", schema: type[BaseModel], show: Callable[[list[Any]], list[Any]],
    cursor: str, limit: int, *, newest: bool = True,
) -> HttpResponse:  # fmt: skip
    """A list in the order in which its rows came into being: ids are made of the time (UUIDv7)."""
    if cursor:
        last = _key(cursors.read(place_of(request), cursor, 1)[0])
        rows = rows.filter(pk__lt=last) if newest else rows.filter(pk__gt=last)
    found = list(rows.order_by("-pk" if newest else "pk")[: limit + 1])
    shown = found[:limit]
    after = [shown[-1].pk] if len(found) > limit else None
    return give_page(request, schema, show(shown), after)


def of_list(
    request: HttpRequest, rows: Sequence[Any], schema: type[BaseModel], show: Callable[[list[Any]], list[Any]],
    cursor: str, limit: int, key: str = "pk",
) -> HttpResponse:  # fmt: skip
    """A list that is short enough to be read whole; 422 when the row is gone after which one wants to go on."""
    begin = 0
    if cursor:
        last = cursors.read(place_of(request), cursor, 1)[0]
        place = next((number for number, row in enumerate(rows) if str(getattr(row, key)) == last), None)
        if place is None:
            raise invalid(["cursor"], _("This list has changed. Please begin at its first page."))
        begin = place + 1
    shown = list(rows[begin : begin + limit])
    after = [getattr(shown[-1], key)] if len(rows) > begin + limit else None
    return give_page(request, schema, show(shown), after)


def read_as(schema: type[BaseModel]) -> Callable[[list[Any]], list[Any]]:
    """Rows field by field."""
    return lambda rows: [schema.model_validate(row) for row in rows]


def _key(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as wrong:
        raise invalid(["cursor"], str(wrong)) from wrong
