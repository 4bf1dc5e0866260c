"""All conversations of a person, and one of them beside the list."""

from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from vorzimmer.conversations import queries, reading
from vorzimmer.conversations.forms import MessageForm
from vorzimmer.conversations.views.part import part_conversation, places_of
from vorzimmer.foundation.pages import asked_part
from vorzimmer.people.requests import Request
from vorzimmer.tenancy.together import together

if TYPE_CHECKING:
    from vorzimmer.conversations.models import Message


@require_GET
def conversation_list(request: Request) -> HttpResponse:
    """Unread first; with `?waiting` what waits for the actor."""
    name = "list" if asked_part(request) == "conversations" else "conversation_list"
    return render(request, f"conversations/{name}.html", part_list(request))


@require_GET
def conversation(request: Request, pk: UUID) -> HttpResponse:
    """One conversation; whoever has it on the screen has read it."""
    talk = queries.get_conversation(request.actor, pk)
    number = message_number(request.GET.get("before", ""))
    new = message_number(request.GET.get("new", ""))
    reply = _answered(request)
    part = part_conversation(request.actor, talk.engagement, talk.task, before=number, new=new, reply=reply, talk=talk)
    if part["talk"]["is_behind"]:
        reading.mark_read(request.actor, talk)
    return render(request, "conversations/conversation_list.html", _both(request, part))


@require_GET
def stream(request: Request, pk: UUID) -> HttpResponse:
    """What was said: the newest page, `?before` a number, or only what is newer than `?after` or has `?changed` since."""
    actor, talk = request.actor, queries.get_conversation(request.actor, pk)
    change = message_number(request.GET.get("changed", ""))
    if change is not None:
        shown = {"stream": queries.stream_changed(actor, talk, change), "conversation": talk}
        return render(request, "conversations/items.html", {"talk": shown, "alone": True})
    after = message_number(request.GET.get("after", ""))
    if after is not None:
        found = queries.stream_after(actor, talk, after)
        reading.mark_read(actor, talk)
        return render(request, "conversations/items.html", {"talk": {"stream": found, "conversation": talk}})
    known = queries.glance(actor, talk)
    number = message_number(request.GET.get("before", ""))
    read_until = known.read_until if known.unread else None
    found = queries.stream_of(actor, talk, before=number, read_until=read_until, files=known.has_files)
    name = "conversations/older.html" if asked_part(request) == "older" else "conversations/stream.html"
    return render(request, name, {"talk": places_of(talk) | {"stream": found, "conversation": talk}})


def answer_with_form(request: Request, pk: UUID, form: MessageForm) -> HttpResponse:
    """The conversation again, with what was typed and why it was not taken."""
    talk = queries.get_conversation(request.actor, pk)
    part = part_conversation(request.actor, talk.engagement, talk.task, form=form, talk=talk)
    return render(request, "conversations/conversation_list.html", _both(request, part), status=422)


def part_list(request: Request) -> dict[str, Any]:
    """What the part `conversations` needs."""
    waiting, before = "waiting" in request.GET, _moment(request.GET.get("before", ""))
    quiet = []
    with together(*([] if waiting or before else queries.asked_of_list(request.actor))):
        rows = queries.conversation_rows(request.actor, waiting=waiting, before=before)
        if not waiting and not before:
            quiet = queries.quiet_rooms(request.actor)
    more = not waiting and sum(not row.unread for row in rows) > queries.LIST_PAGE
    shown = rows[:-1] if more else rows
    return {
        "rows": shown,
        "older": shown[-1].conversation.last_message_at if more else None,
        "waiting": waiting,
        "open_place": request.GET.get("open", ""),
        "quiet": quiet,
    }


def _answered(request: Request) -> "Message | None":
    try:
        key = UUID(request.GET.get("reply", ""))
    except ValueError:
        return None
    return queries.answered(request.actor, key)


def _both(request: Request, part: dict[str, Any]) -> dict[str, Any]:
    return part_list(request) | part | {"open_place": str(part["talk"]["place"])}


def message_number(given: str) -> int | None:
    """The number of a message out of an address or a form; None when there is none."""
    return int(given) if given.isascii() and given.isdigit() and len(given) < 9 else None


def _moment(given: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(given)
    except ValueError:
        return None
    return moment if moment.tzinfo else None
