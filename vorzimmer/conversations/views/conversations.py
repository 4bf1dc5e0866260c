"""All conversations of a person, and one of them beside the list."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from vorzimmer.conversations import queries, reading, rules, texts
from vorzimmer.conversations.forms import MessageForm
from vorzimmer.foundation.pages import asked_part
from vorzimmer.live import hub
from vorzimmer.people.actor import Actor
from vorzimmer.people.requests import Request

if TYPE_CHECKING:
    from vorzimmer.conversations.models import Conversation, Message
    from vorzimmer.engagements.models import Engagement
    from vorzimmer.people.models import Membership
    from vorzimmer.tasks.models import Task


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
    part = part_conversation(request.actor, talk.engagement, talk.task, before=number, new=new, reply=reply)
    reading.mark_read(request.actor, part["talk"]["conversation"])
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
    return render(request, name, {"talk": _places(talk) | {"stream": found, "conversation": talk}})


def answer_with_form(request: Request, pk: UUID, form: MessageForm) -> HttpResponse:
    """The conversation again, with what was typed and why it was not taken."""
    talk = queries.get_conversation(request.actor, pk)
    part = part_conversation(request.actor, talk.engagement, talk.task, form=form)
    return render(request, "conversations/conversation_list.html", _both(request, part), status=422)


def part_list(request: Request) -> dict[str, Any]:
    """What the part `conversations` needs."""
    waiting, before = "waiting" in request.GET, _moment(request.GET.get("before", ""))
    rows = queries.conversation_rows(request.actor, waiting=waiting, before=before)
    more = not waiting and sum(not row.unread for row in rows) > queries.LIST_PAGE
    shown = rows[:-1] if more else rows
    return {
        "rows": shown,
        "older": shown[-1].conversation.last_message_at if more else None,
        "waiting": waiting,
        "open_place": request.GET.get("open", ""),
        "quiet": [] if waiting or before else queries.quiet_rooms(request.actor),
    }


def part_conversation(
    actor: Actor,
    engagement: "Engagement",
    task: "Task | None" = None,
    *,
    form: MessageForm | None = None,
    before: int | None = None,
    entries: Iterable[Any] | None = None,
    stream_url: str = "",
    in_page: bool = False,
    new: int | None = None,
    reply: "Message | None" = None,
) -> dict[str, Any]:
    """What the part `conversation` needs, wherever it is shown: everything under the one name `talk`.

    On the page of a task say `in_page`. Its journal stands between the messages by itself; a page that brings
    `entries` of its own (anything with `.at` and `.text`) also says where the stream reads itself again.
    `new`: the number up to which was read when the link was made; `reply`: what is being answered.
    """
    place = task or engagement
    talk = queries.conversation_about(engagement, task)
    known = queries.glance(actor, talk)
    read_until = new if new is not None else known.read_until if known.unread else None
    team = engagement.team
    stream = queries.stream_of(
        actor, talk, before=before, read_until=read_until, entries=entries, files=known.has_files, top=True
    )
    part = _places(talk) | {
        "conversation": talk,
        "stream": stream,
        "top": stream.top,
        "jump": _jump(talk, stream, read_until, known.unread),
        "reply": reply,
        "unread": known.unread,
        "people": team.parts,
        "here": hub.here(team.everyone),
        "names": {str(member.pk): member.name for member in _others(actor, engagement)},
        "why_not": rules.post_message(actor, place),
        "form": form,
        "draft": known.draft,
        "draft_text": form["text"].value() if form else texts.plain(known.draft),
        "in_page": in_page,
    }
    return {"actor": actor, "talk": part | ({"stream_url": stream_url} if stream_url else {})}


def _jump(talk: "Conversation", stream: queries.Stream, read_until: int | None, unread: int) -> str:
    """Where the first unread message stands: on this page, or on an older one."""
    if read_until is None or not unread:
        return ""
    if stream.before is None or stream.before <= read_until + 1:
        return "#new"
    before = min(read_until + queries.PAGE, stream.before)
    return f"{reverse('conversations:conversation', args=[talk.place_id])}?before={before}&new={read_until}#new"


def _answered(request: Request) -> "Message | None":
    try:
        key = UUID(request.GET.get("reply", ""))
    except ValueError:
        return None
    return queries.answered(request.actor, key)


def _others(actor: Actor, engagement: "Engagement") -> "list[Membership]":
    return [part.membership for part in engagement.team.parts if part.membership_id != actor.id]


def _places(talk: "Conversation") -> dict[str, Any]:
    topics = [f"{talk.topic}:stream", *([f"task-{talk.task_id}:stream"] if talk.task_id else [])]
    url = reverse("conversations:stream", args=[talk.place_id])
    return {"place": talk.place_id, "topics": topics, "stream_url": url}


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
