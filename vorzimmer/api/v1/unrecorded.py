"""Writes that are no history: drafts, read marks, and a second reading, which keeps nothing at all."""

from typing import Annotated, Any, Literal
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from pydantic import Field

from vorzimmer.api.scopes import CONVERSATIONS, READ
from vorzimmer.api.v1 import answers
from vorzimmer.api.v1.calls import may
from vorzimmer.api.v1.fields import Row, Wish, text
from vorzimmer.api.v1.problems import TOO_OFTEN, Problem, invalid
from vorzimmer.api.v1.routes import Tagged
from vorzimmer.api.v1.schemas import overviews
from vorzimmer.conversations import drafts, queries, reading, texts
from vorzimmer.second_reading import pace
from vorzimmer.second_reading.drafts import LONGEST
from vorzimmer.second_reading.views.marks import part_marks

router = Tagged("Conversations")
Said: Any = text(texts.LONGEST)
Read: Any = text(LONGEST)
Key: Any = text(500)
NOTHING = {"responses": {204: {"description": "Done"}}}


class DraftWish(Wish):
    """Text or html, not both; nothing takes the draft away."""

    text: Said = ""
    html: Said = ""


class ReadingWish(Wish):
    """`kind` is what the text will be; with `engagement` it is known who will read it."""

    text: Read = Field(examples=["Könnten Sie das bitte asap machen?"])
    kind: Literal["message", "question", "answer", "changes", "complaint", "brief"] = "message"
    engagement: Row | None = None
    fine: Annotated[list[Key], Field(max_length=50)] = []


@router.get(
    "/conversations/{uuid:place}/draft", response=overviews.Draft, operation_id="get_message_draft", summary="My draft"
)
def draft(request: HttpRequest, place: UUID) -> HttpResponse:
    """What one has begun to write here, on whatever device."""
    call: Any = request
    talk = queries.get_conversation(call.actor, place)
    return answers.give(request, overviews.Draft(html=queries.draft_of(call.actor, talk)))


@router.post(
    "/conversations/{uuid:place}/draft", response={204: None}, operation_id="save_message_draft", summary="Keep a draft",
    openapi_extra={"x-scope": CONVERSATIONS, **NOTHING},
)  # fmt: skip
def save_draft(request: HttpRequest, place: UUID, wish: DraftWish) -> HttpResponse:
    """Only oneself sees it; it is gone when the message is sent."""
    call: Any = request
    may(call, CONVERSATIONS)
    if wish.text and wish.html:
        raise invalid(["body", "text"], _("Send text or html, not both."))
    talk = queries.get_conversation(call.actor, place)
    drafts.save_draft(call.actor, talk.about, wish.html or texts.from_plain(wish.text))
    return HttpResponse(status=204)


@router.get(
    "/conversations/{uuid:place}/read", response=overviews.ReadMark, operation_id="get_read_mark",
    summary="How far I have read",
)  # fmt: skip
def mark(request: HttpRequest, place: UUID) -> HttpResponse:
    """Number of the last message that one has read, and how many are new."""
    call: Any = request
    known = queries.mark_of(call.actor, queries.get_conversation(call.actor, place))
    nothing = overviews.ReadMark(read_until=0, unread=0, read_at=None)
    return answers.give(request, overviews.ReadMark.model_validate(known) if known else nothing)


@router.post(
    "/conversations/{uuid:place}/read", response={204: None}, operation_id="mark_read", summary="Read",
    openapi_extra=NOTHING,
)  # fmt: skip
def mark_read(request: HttpRequest, place: UUID) -> HttpResponse:
    """One has read everything here; notifications about it are seen as well."""
    call: Any = request
    may(call, READ)
    reading.mark_read(call.actor, queries.get_conversation(call.actor, place))
    return HttpResponse(status=204)


@router.post(
    "/second-reading", response=overviews.SecondReading, operation_id="second_reading", summary="Second reading",
    tags=["Second reading"],
)  # fmt: skip
def second_reading(request: HttpRequest, wish: ReadingWish) -> HttpResponse:
    """Marks in a text that is about to go out: tone, clarity, language. Nothing of it is kept; 60 times a minute."""
    call: Any = request
    may(call, READ)
    if pace.too_often(call.actor):
        raise Problem(TOO_OFTEN)
    part = part_marks(
        call.actor, text=wish.text, kind=wish.kind, engagement=wish.engagement, field="api", fine=wish.fine
    )
    found = part["reading"]
    said = overviews.SecondReading(
        language=part.get("language", ""), hints=[_hint(each) for each in found.marks] if found else [],
        readers=part["spoken"].words if part.get("spoken") else "", figures=found.figures if found else {},
    )  # fmt: skip
    return answers.written(said, None, replayed=False)


def _hint(mark: Any) -> overviews.Hint:
    return overviews.Hint(
        rule=mark.hint.key, name=str(mark.hint.name), reason=str(mark.hint.reason),
        suggestion=str(mark.hint.suggestion), start=mark.start, end=mark.end, excerpt=mark.excerpt,
        replacement=mark.replacement, key=mark.key,
    )  # fmt: skip
