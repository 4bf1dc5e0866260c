"""Having read something is not history: no entry is written, the mark is set as upkeep and costs one look."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from django.db import transaction
from django.db.models import Case, F, PositiveIntegerField, Q, Value, When

from vorzimmer.conversations.models import Conversation, ReadMark
from vorzimmer.foundation import clock
from vorzimmer.live import hub
from vorzimmer.notifications import seeing
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.prepared import Prepared
from vorzimmer.tenancy.writes import writes_allowed

COUNT = PositiveIntegerField()
FIRST_UNREAD = Prepared(
    lambda conversation: ReadMark.objects.filter(conversation=conversation, unread=1).values_list(
        "membership_id", flat=True
    ),
    conversation=UUID,
)


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


def count_for_others(actor: Actor, conversation: Conversation, others: Sequence[Membership]) -> None:
    """One more unread message for each of the others; whoever wrote it has read everything. For actions only.

    One query, and two more when somebody reads here for the first time.
    """
    own = Q(membership=actor.membership)
    marks = ReadMark.objects.filter(conversation=conversation)
    here = marks.filter(own | Q(membership__in=[member.pk for member in others]))
    counted = here.update(
        unread=Case(When(own, then=Value(0)), default=F("unread") + 1, output_field=COUNT),
        read_until=Case(When(own, then=Value(conversation.message_count)), default=F("read_until"), output_field=COUNT),
    )
    if counted <= len(others):
        _begin(actor, conversation, others)


def surprised(actor: Actor, conversation: Conversation) -> list[str]:
    """Who of the two sides, the actor left out, had read everything before the newest message."""
    team = conversation.engagement.team
    sides = {*team.ids("client"), *team.ids("assistant")} - {actor.id}
    return [str(pk) for pk in FIRST_UNREAD.rows(conversation=conversation.pk) if pk in sides]


def _begin(actor: Actor, conversation: Conversation, others: Sequence[Membership]) -> None:
    """Whoever is new here has what was said before them behind them."""
    known = set(ReadMark.objects.filter(conversation=conversation).values_list("membership_id", flat=True))
    until = conversation.message_count
    new = [
        ReadMark(conversation=conversation, membership=member, read_until=until - 1, unread=1)
        for member in others
        if member.pk not in known
    ]
    if actor.id not in known:
        new.append(ReadMark(conversation=conversation, membership=actor.membership, read_until=until))
    ReadMark.objects.bulk_create(new)
