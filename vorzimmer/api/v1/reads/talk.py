"""Conversations, messages and notifications."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from django.conf import settings
from django.db.models import Q
from django.http import HttpRequest, HttpResponse

from vorzimmer.api.v1 import cursors, pages, show
from vorzimmer.api.v1.problems import invalid
from vorzimmer.api.v1.routes import Tagged
from vorzimmer.api.v1.schemas import talk
from vorzimmer.conversations import queries
from vorzimmer.conversations.models import ReadMark
from vorzimmer.notifications import queries as told

router = Tagged("Conversations")


@router.get(
    "/conversations", response=pages.page_of(talk.Conversation), operation_id="list_conversations",
    summary="Conversations",
)  # fmt: skip
def list_conversations(request: HttpRequest, cursor: pages.After, limit: pages.Limit) -> HttpResponse:
    """Where somebody has said something, newest first."""
    call: Any = request
    rows = queries.visible_conversations(call.actor).filter(message_count__gt=0)
    if cursor:
        at, key = _position(cursors.read(pages.place_of(request), cursor, 2))
        rows = rows.filter(Q(last_message_at__lt=at) | Q(last_message_at=at, pk__lt=key))
    found = list(rows.select_related("task", "engagement__client").order_by("-last_message_at", "-pk")[: limit + 1])
    shown = found[:limit]
    marks = ReadMark.objects.filter(membership=call.actor.membership, conversation__in=[each.pk for each in shown])
    unread = dict(marks.values_list("conversation", "unread"))
    items = [_conversation(each, unread.get(each.pk, 0)) for each in shown]
    more = len(found) > limit
    return pages.give_page(
        request, talk.Conversation, items, [shown[-1].last_message_at, shown[-1].pk] if more else None
    )


@router.get(
    "/conversations/{uuid:place}/messages", response=pages.page_of(talk.Message), operation_id="list_messages",
    summary="Messages",
)  # fmt: skip
def messages(request: HttpRequest, place: UUID, cursor: pages.After) -> HttpResponse:
    """What was said about a task or in the room of an engagement (`place` is its id), newest first, 50 a page."""
    call: Any = request
    conversation = queries.get_conversation(call.actor, place)
    if conversation._state.adding:
        return pages.give_page(request, talk.Message, [], None)
    before = _number(cursors.read(pages.place_of(request), cursor, 1)[0]) if cursor else None
    stream = queries.stream_of(call.actor, conversation, before=before, entries=[])
    said = [item.message for item in reversed(stream.items) if item.message]
    for message in said:
        message.conversation = conversation
    items = [show.message(call.actor, message) for message in said]
    return pages.give_page(request, talk.Message, items, [stream.before] if stream.before else None)


@router.get(
    "/notifications", response=pages.page_of(talk.Notification), operation_id="list_notifications",
    summary="Notifications", tags=["Notifications"],
)  # fmt: skip
def notifications(request: HttpRequest, cursor: pages.After, only: Literal["", "needs_me"] = "") -> HttpResponse:
    """What one was told, newest first, 30 a page."""
    call: Any = request
    before = _position(["2000-01-01", *cursors.read(pages.place_of(request), cursor, 1)])[1] if cursor else None
    page = told.inbox(call.actor, needs_me=only == "needs_me", before=before)
    items = [
        talk.Notification.model_validate(
            {**{name: getattr(row, name) for name in talk.Notification.model_fields if name != "url"},
             "url": settings.BASE_URL + row.path}
        )
        for row in page.rows
    ]  # fmt: skip
    return pages.give_page(request, talk.Notification, items, [page.before] if page.before else None)


def _conversation(row: Any, unread: int) -> talk.Conversation:
    row.unread, row.title = unread, str(row.task or row.engagement)
    return talk.Conversation.model_validate(row)


def _position(values: list[str]) -> tuple[datetime, UUID]:
    try:
        return datetime.fromisoformat(values[0]), UUID(values[1])
    except ValueError as wrong:
        raise invalid(["cursor"], str(wrong)) from wrong


def _number(text: str) -> int:
    if not text.isdecimal():
        raise invalid(["cursor"], text)
    return int(text)
