"""Having read something is not history: no entry is written, the mark is set as upkeep and costs one look."""

from collections.abc import Sequence
from functools import cache, partial
from typing import Any
from uuid import UUID

from django.db import connection, models, transaction
from django.db.models import Q

from vorzimmer.conversations.models import Conversation, ReadMark
from vorzimmer.foundation import clock
from vorzimmer.live import hub
from vorzimmer.notifications import seeing
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.writes import require_action, writes_allowed

KEY: Any = models.UUIDField()


def mark_read(actor: Actor, conversation: Conversation) -> None:
    """The actor has the newest message on the screen. Their own other tabs hear of it, nobody else.

    Without anything new it is one query; notifications about the conversation are seen as well.
    """
    behind = Q(unread__gt=0) | Q(read_until__lt=conversation.message_count)
    mark = ReadMark.objects.filter(behind, conversation=conversation, membership=actor.membership)
    if not conversation.message_count or not mark.exists():
        return
    with transaction.atomic(), writes_allowed("reading"):
        mark.update(unread=0, read_until=conversation.message_count, read_at=clock.now())
        seeing.seen(actor, conversation.pk)
    transaction.on_commit(partial(hub.changed, [actor.id], ["conversations"]))


def count_for_others(actor: Actor, conversation: Conversation, others: Sequence[Membership]) -> list[str]:
    """One more unread message for each of the others; whoever wrote it has read everything. For actions only.

    Keys of those of the two sides who had read everything before. One query, written out because every message asks
    it, and two more when somebody reads here for the first time.
    """
    require_action("ReadMark")
    keys = {f"key{number}": _stored(pk) for number, pk in enumerate([actor.id, *(member.pk for member in others)])}
    values = {"here": _stored(conversation.workspace_id), "talk": _stored(conversation.pk)}
    with connection.cursor() as cursor:
        cursor.execute(_counting(len(keys)), keys | values | {"until": conversation.message_count})
        counted = cursor.fetchall()
    first = {UUID(str(key)) for key, unread in counted if unread == 1}
    if len(counted) <= len(others):
        first |= _begin(actor, conversation, others)
    team = conversation.engagement.team
    return [str(pk) for pk in first if pk in {*team.ids("client"), *team.ids("assistant")}]


@cache
def _counting(people: int) -> str:
    everybody = ", ".join(f"%(key{number})s" for number in range(people))
    return " ".join(("""
UPDATE conversations_readmark SET unread = CASE WHEN membership_id = %(key0)s THEN 0 ELSE unread + 1 END,
  read_until = CASE WHEN membership_id = %(key0)s THEN %(until)s ELSE read_until END
WHERE workspace_id = %(here)s AND conversation_id = %(talk)s AND membership_id IN (""", everybody, """)
RETURNING membership_id, unread"""))  # fmt: skip


def _stored(key: UUID) -> Any:
    """As this database keeps keys."""
    return KEY.get_db_prep_value(key, connection)


def _begin(actor: Actor, conversation: Conversation, others: Sequence[Membership]) -> set[UUID]:
    """Whoever is new here has what was said before them behind them; those for whom the message is unread."""
    known = set(ReadMark.objects.filter(conversation=conversation).values_list("membership_id", flat=True))
    until = conversation.message_count
    new = [
        ReadMark(conversation=conversation, membership=member, read_until=until - 1, unread=1)
        for member in others
        if member.pk not in known
    ]
    first = {mark.membership_id for mark in new}
    if actor.id not in known:
        new.append(ReadMark(conversation=conversation, membership=actor.membership, read_until=until))
    ReadMark.objects.bulk_create(new)
    return first
