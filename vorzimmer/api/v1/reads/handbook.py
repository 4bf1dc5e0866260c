"""The handbook of an engagement, page by page."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from vorzimmer.api.v1 import pages
from vorzimmer.api.v1.routes import Tagged
from vorzimmer.api.v1.schemas import handbook
from vorzimmer.engagements.queries import get_engagement
from vorzimmer.handbook import queries

router = Tagged("Engagements")


@router.get(
    "/engagements/{uuid:engagement}/pages", response=list[handbook.PageLine], operation_id="list_pages",
    summary="Pages of the handbook",
)  # fmt: skip
def list_pages(request: HttpRequest, engagement: UUID) -> HttpResponse:
    """In reading order, each page of the first level with those below it; nothing that is archived."""
    call: Any = request
    found = queries.in_reading_order(get_engagement(call.actor, engagement))
    return pages.give_all(
        request, handbook.PageLine, [handbook.PageLine.model_validate(page) for page, _above in found]
    )
