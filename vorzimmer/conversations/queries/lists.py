"""All conversations of a person: unread ones first, with the last line of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from vorzimmer.conversations.models import Conversation, Mention, Message, ReadMark
from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.engagements.queries import visible_engagements
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.queries import open_questions_for

from .conversations import visible_conversations

PAGE = 40


@dataclass(frozen=True, slots=True)
class Row:
    """A conversation in the list."""

    conversation: Conversation
    last: Message | None
    unread: int = 0
    is_mine: bool = False


def conversation_rows(actor: Actor, *, waiting: bool = False, before: datetime | None = None) -> list[Row]:
    """Newest first, those with something unread before all others; `waiting` leaves what waits for the actor.

    At most PAGE + 1 of the read ones, older than `before`; the unread ones come with the first page only.
    """
    mine = _waits_for(actor)
    talked = visible_conversations(actor).filter(message_count__gt=0)
    talked = talked.select_related("task", "engagement__client").order_by("-last_message_at")
    marks = ReadMark.objects.filter(membership=actor.membership, unread__gt=0)
    unread = {} if before else dict(marks.values_list("conversation", "unread")[:200])
    if waiting:
        found = list(talked.filter(mine))
        return _rows(found, unread, {each.pk for each in found})
    read = talked.exclude(Exists(marks.filter(conversation=OuterRef("pk"))))
    older = read.filter(last_message_at__lt=before) if before else read
    found = [*(talked.filter(pk__in=unread) if unread else []), *older[: PAGE + 1]]
    waits = talked.filter(mine, pk__in=[each.pk for each in found])
    return _rows(found, unread, set(waits.values_list("pk", flat=True)))


def quiet_rooms(actor: Actor) -> "QuerySet[Engagement]":
    """Engagements whose room is still silent, for the people who belong to them."""
    talked = Conversation.objects.filter(engagement=OuterRef("pk"), task=None, message_count__gt=0)
    mine = visible_engagements(actor).filter(parts__membership=actor.membership, parts__until=None)
    silent = mine.exclude(stage=Engagement.Stage.ENDED).exclude(Exists(talked))
    return silent.order_by("client__name", "id")[:20]


def _waits_for(actor: Actor) -> Q:
    """Called by name in something unread, or the actor's side is asked something or to confirm an agreement."""
    behind = ReadMark.objects.filter(membership=actor.membership, unread__gt=0)
    mark = behind.filter(conversation=OuterRef("message__conversation"))
    called = Mention.objects.filter(
        Exists(mark.filter(read_until__lt=OuterRef("message__number"))),
        membership=actor.membership, message__conversation=OuterRef("pk"),
    )  # fmt: skip
    asked = open_questions_for(actor)
    tasks = [question.task_id for question in asked if question.task_id]
    rooms = [question.engagement_id for question in asked if not question.task_id]
    return Q(Exists(called)) | Q(Exists(_to_confirm(actor))) | Q(task__in=tasks) | Q(task=None, engagement__in=rooms)


def _to_confirm(actor: Actor) -> "QuerySet[Message]":
    """Agreements that wait for the actor's side."""
    mine = Part.objects.filter(engagement=OuterRef("conversation__engagement"), membership=actor.membership, until=None)
    asked = Q(Exists(mine.filter(role="contact")), proposed_side="assistant")
    asked |= Q(Exists(mine.filter(role__in=("lead", "backup"))), proposed_side="client")
    return Message.objects.filter(
        asked, conversation=OuterRef("pk"), proposed_at__isnull=False, confirmed_at__isnull=True
    )


def _rows(found: Sequence[Conversation], unread: dict[UUID, int], waits: set[UUID]) -> list[Row]:
    here = Message.objects.filter(conversation__in=[each.pk for each in found])
    newest = here.filter(number=F("conversation__message_count")).select_related("by__user")
    last = {message.conversation_id: message for message in newest}
    return [Row(each, last.get(each.pk), unread.get(each.pk, 0), each.pk in waits) for each in found]
