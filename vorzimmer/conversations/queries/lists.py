"""All conversations of a person: unread ones first, with the last line of each."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

from django.db.models import (
    BooleanField,
    Exists,
    ExpressionWrapper,
    F,
    FilteredRelation,
    OuterRef,
    Q,
    QuerySet,
)

from vorzimmer.conversations.models import Conversation, Mention, Message, ReadMark
from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.queries import asked_of_side
from vorzimmer.tenancy.prepared import Asked, Prepared

from .conversations import seen_by

PAGE, MOST_UNREAD = 40, 200


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
    me, runs = actor.id, actor.runs_the_workspace
    if before:
        return _rows(_read(me, runs, before), {})
    unread = dict(UNREAD.rows(me=me))
    talked = _listed(_talked(me, runs), me)
    if waiting:
        return _rows(talked.filter(waits=True), unread)
    return _rows([*(talked.filter(pk__in=unread) if unread else []), *READ[runs].rows(me=me)], unread)


def quiet_rooms(actor: Actor) -> list[Engagement]:
    """Engagements whose room is still silent, for the people who belong to them."""
    return QUIET.rows(me=actor.id)


def asked_of_list(actor: Actor) -> list[Asked]:
    """What the first page of the list asks: to be read `together`."""
    runs = actor.runs_the_workspace
    return [each.asked(me=actor.id) for each in (UNREAD, READ[runs], QUIET)]


def _talked(me: UUID, runs: bool) -> "QuerySet[Conversation]":
    return seen_by(me, runs).filter(message_count__gt=0)


def _read(me: UUID, runs: bool, before: datetime | None = None) -> "QuerySet[Conversation]":
    read = _talked(me, runs).exclude(Exists(_marks(me).filter(conversation=OuterRef("pk"))))
    older = read.filter(last_message_at__lt=before) if before else read
    return _listed(older, me)[: PAGE + 1]


def _quiet(me: UUID) -> "QuerySet[Engagement]":
    talked = Conversation.objects.filter(engagement=OuterRef("pk"), task=None, message_count__gt=0)
    mine = Engagement.objects.filter(parts__membership=me, parts__until=None).select_related("client", "workspace")
    silent = mine.exclude(stage=Engagement.Stage.ENDED).exclude(Exists(talked))
    return silent.order_by("client__name", "id")[:20]


def _listed(found: "QuerySet[Conversation]", me: UUID) -> "QuerySet[Any]":
    """With the newest message, and whether something in it waits for the reader."""
    newest = Q(messages__workspace=F("workspace"), messages__number=F("message_count"))
    known: QuerySet[Any] = found.annotate(
        last=FilteredRelation("messages", condition=newest),
        waits=ExpressionWrapper(_waits_for(me), BooleanField()),
    )
    return known.select_related("task", "engagement__client", "last__by__user").order_by("-last_message_at")


def _marks(me: UUID) -> "QuerySet[ReadMark]":
    return ReadMark.objects.filter(membership=me, unread__gt=0)


def _waits_for(me: UUID) -> Q:
    """Called by name in something unread, or the reader's side is asked something or to confirm an agreement."""
    mark = _marks(me).filter(conversation=OuterRef("message__conversation"))
    called = Mention.objects.filter(
        Exists(mark.filter(read_until__lt=OuterRef("message__number"))), membership=me, message__conversation=OuterRef("pk")
    )  # fmt: skip
    asked = asked_of_side(me)
    in_room = asked.filter(task=None, engagement=OuterRef("engagement"))
    on_task = asked.filter(task=OuterRef("task"))
    waits = Q(Exists(called)) | Q(Exists(_to_confirm(me))) | Q(Exists(on_task))
    return waits | Q(Exists(in_room), task=None)


def _to_confirm(me: UUID) -> "QuerySet[Message]":
    """Agreements that wait for the reader's side."""
    mine = Part.objects.filter(engagement=OuterRef("conversation__engagement"), membership=me, until=None)
    asked = Q(Exists(mine.filter(role="contact")), proposed_side="assistant")
    asked |= Q(Exists(mine.filter(role__in=("lead", "backup"))), proposed_side="client")
    return Message.objects.filter(
        asked, conversation=OuterRef("pk"), proposed_at__isnull=False, confirmed_at__isnull=True
    )


def _rows(found: "QuerySet[Any] | list[Any]", unread: dict[UUID, int]) -> list[Row]:
    return [Row(each, each.last, unread.get(each.pk, 0), each.waits) for each in found]


UNREAD = Prepared(lambda me: _marks(me).values_list("conversation", "unread")[:MOST_UNREAD], me=UUID)
READ = {runs: Prepared(partial(_read, runs=runs), me=UUID) for runs in (False, True)}
QUIET = Prepared(_quiet, me=UUID)
