"""What stands around messages: what they answer, where they come from, who reacted, what is at the top.

At most three queries for a page, however many messages; none where the conversation knows that there is nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from vorzimmer.conversations.models import AT_TOP, Conversation, Message, MessageVersion, Reaction
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.prepared import Prepared

from .conversations import visible_conversations

PEOPLE = "by__user", "pinned_by__user", "proposed_by__user", "confirmed_by__user"
PLACE = "conversation__task", "conversation__engagement__client"
SAID_BY = "by", "pinned_by", "proposed_by", "confirmed_by"
MOST = 30
type Given = tuple[UUID, str, UUID, str]


@dataclass(slots=True)
class Sign:
    """One sign under a message, and who gave it."""

    sign: str
    names: list[str] = field(default_factory=list)
    is_mine: bool = False


def given_to(messages: "Iterable[UUID] | QuerySet[Any, Any]") -> "QuerySet[Any, Given]":
    """Reactions to messages of these keys: the message, the sign, who gave it, and their name; as they came."""
    given = Reaction.objects.filter(message__in=messages).order_by("id")
    return given.values_list("message", "sign", "membership", "membership__user__name")


def know_reactions(
    actor: Actor, conversation: Conversation, messages: Sequence[Message], *, given: Prepared[Given] | None = None
) -> None:
    """Every message gets `shown_reactions`, in the order in which they came. `given` is asked by the conversation."""
    found: dict[UUID, dict[str, Sign]] = {}
    if conversation.has_reactions and messages:
        rows = given.rows(conversation=conversation.pk) if given else given_to([message.pk for message in messages])
        for pk, sign, who, name in rows:
            shown = found.setdefault(pk, {}).setdefault(sign, Sign(sign))
            shown.names.append(name)
            shown.is_mine |= who == actor.id
    for message in messages:
        message.shown_reactions = list(found.get(message.pk, {}).values())  # type: ignore[attr-defined]


def know_sources(conversation: Conversation, messages: Sequence[Message], *, top: bool = False) -> list[Message]:
    """What messages answer and where they come from; with `top` also what stands at the top, newest first."""
    here = {message.pk: message for message in messages}
    wanted = {pk for each in messages for pk in (each.reply_to_id, each.forwarded_from_id) if pk and pk not in here}
    asked = Q(pk__in=wanted) if wanted else Q()
    if top and conversation.top_count:
        asked |= Q(AT_TOP, conversation=conversation)
    rows = list(Message.objects.filter(asked).select_related(*PEOPLE, *PLACE)) if asked else []
    known = here | {row.pk: row for row in rows}
    for message in messages:
        if message.reply_to_id in known:
            message.reply_to = known[message.reply_to_id]
        if message.forwarded_from_id in known:
            message.forwarded_from = known[message.forwarded_from_id]
    return _newest_first(row for row in rows if row.conversation_id == conversation.pk and _is_at_top(row))


def know_people(actor: Actor, conversation: Conversation, messages: Sequence[Message]) -> None:
    """Nearly everything is said by the team, which is known already; others are read for all at once."""
    team = {part.membership_id: part.membership for part in conversation.engagement.team.parts}
    known = {**team, actor.id: actor.membership}
    wanted = {getattr(message, f"{role}_id") for message in messages for role in SAID_BY} - {None, *known}
    if wanted:
        known |= Membership.objects.select_related("user").in_bulk(wanted)
    for message in messages:
        message.conversation = conversation
        for role in SAID_BY:
            if who := getattr(message, f"{role}_id"):
                setattr(message, role, known[who])


def top_of(conversation: Conversation) -> list[Message]:
    """Pinned messages and agreements, the newest first."""
    if not conversation.top_count:
        return []
    rows = Message.objects.filter(AT_TOP, conversation=conversation).select_related(*PEOPLE)
    return list(rows.order_by("-number")[:MOST])


def agreements_in(actor: Actor, engagement_id: UUID) -> "QuerySet[Message]":
    """What was agreed in the room and on the tasks of an engagement, or waits for it; the newest first."""
    here = visible_conversations(actor).filter(engagement=engagement_id)
    rows = Message.objects.filter(conversation__in=here, proposed_at__isnull=False)
    return rows.select_related(*PEOPLE, *PLACE).order_by("-proposed_at")


def signs_of(actor: Actor, message: Message) -> list[tuple[str, str, bool]]:
    """Every sign there is: its key, its words, and whether the actor has given it."""
    mine = set(Reaction.objects.filter(message=message, membership=actor.membership).values_list("sign", flat=True))
    return [(sign, str(label), sign in mine) for sign, label in Reaction.Sign.choices]


def known_sign(given: str) -> str | None:
    """The sign of that key, or None if there is none."""
    return given if given in Reaction.Sign.values else None


def versions_of(message: Message) -> "QuerySet[MessageVersion]":
    """What it said before, the newest first. The caller has made sure that the actor may see the message."""
    return MessageVersion.objects.filter(message=message).order_by("-id")


def _is_at_top(message: Message) -> bool:
    return message.pinned_at is not None or message.proposed_at is not None


def _newest_first(rows: Iterable[Message]) -> list[Message]:
    return sorted(rows, key=lambda row: row.number, reverse=True)[:MOST]
