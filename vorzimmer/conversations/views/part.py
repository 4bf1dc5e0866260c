"""The part `conversation`, wherever it is shown."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.urls import reverse

from vorzimmer.conversations import queries, rules, texts
from vorzimmer.conversations.forms import MessageForm
from vorzimmer.conversations.header_ways import ways_beside
from vorzimmer.conversations.when_read import when_read
from vorzimmer.live import hub
from vorzimmer.people.actor import Actor

if TYPE_CHECKING:
    from vorzimmer.conversations.models import Conversation, Message
    from vorzimmer.engagements.models import Engagement
    from vorzimmer.people.models import Membership
    from vorzimmer.tasks.models import Task


def part_conversation(
    actor: Actor, engagement: "Engagement", task: "Task | None" = None, *,
    form: MessageForm | None = None, before: int | None = None, entries: Iterable[Any] | None = None,
    stream_url: str = "", in_page: bool = False, new: int | None = None, reply: "Message | None" = None,
    talk: "Conversation | None" = None,
) -> dict[str, Any]:  # fmt: skip
    """What the part `conversation` needs, wherever it is shown: everything under the one name `talk`.

    On the page of a task say `in_page`. A page with `entries` of its own (anything with `.at` and `.text`) also
    says where the stream reads itself again. `new`: how far was read when the link was made; `reply`: what is answered.
    `talk` is given where it is read already.
    """
    place = task or engagement
    talk = talk or queries.conversation_about(engagement, task)
    known = queries.glance(actor, talk)
    read_until = new if new is not None else known.read_until if known.unread else None
    team = engagement.team
    stream = queries.stream_of(
        actor, talk, before=before, read_until=read_until, entries=entries, files=known.has_files, top=True
    )
    part = places_of(talk) | {
        "conversation": talk,
        "stream": stream,
        "top": stream.top,
        "jump": _jump(talk, stream, read_until, known.unread),
        "reply": reply,
        "unread": known.unread,
        "is_behind": known.is_behind(talk.message_count),
        "people": team.parts,
        "ways": [] if task or in_page else ways_beside(actor, engagement),
        "here": hub.here(team.everyone),
        "names": {str(member.pk): member.name for member in _others(actor, engagement)},
        "why_not": (why_not := rules.post_message(actor, place)),
        "when_read": "" if why_not else when_read(actor, place),
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


def _others(actor: Actor, engagement: "Engagement") -> "list[Membership]":
    return [part.membership for part in engagement.team.parts if part.membership_id != actor.id]


def places_of(talk: "Conversation") -> dict[str, Any]:
    """The addresses and topics that the part needs."""
    topics = [f"{talk.topic}:stream", *([f"task-{talk.task_id}:stream"] if talk.task_id else [])]
    url = reverse("conversations:stream", args=[talk.place_id])
    within = urlencode({"kind": "message", "engagement": talk.engagement_id, "within": talk.task_id or "room"})
    search = f"{reverse('search:search')}?{within}"
    return {"place": talk.place_id, "topics": topics, "stream_url": url, "search_url": search}
