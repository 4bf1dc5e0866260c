"""Who sees files of messages, somebody typing, somebody coming: told to earlier rooms at start."""

from collections.abc import Iterable
from uuid import UUID

from django.http import Http404
from django_scopes import scopes_disabled

from vorzimmer.conversations import queries, rules
from vorzimmer.engagements.models import Part
from vorzimmer.files import access
from vorzimmer.live import hub
from vorzimmer.people.actor import Actor

TOPIC = "conversation-"


def who_sees_typing(actor: Actor, topic: str) -> Iterable[UUID]:
    """The others of the engagement; nobody when the actor may not write there."""
    try:
        place = UUID(topic.removeprefix(TOPIC)) if topic.startswith(TOPIC) else None
    except ValueError:
        place = None
    if place is None:
        return []
    try:
        talk = queries.get_conversation(actor, place)
    except Http404:
        return []
    return [] if rules.post_message(actor, talk.about) else talk.engagement.team.everyone


def who_sees_presence(membership_id: UUID) -> Iterable[UUID]:
    """Everybody with whom the person shares an engagement. Asked by streams, without a scope."""
    with scopes_disabled():
        mine = Part.objects.filter(membership=membership_id, until=None).values("engagement")
        others = Part.objects.filter(engagement__in=mine, until=None)
        return set(others.values_list("membership_id", flat=True))


access.shown_in.append(queries.is_shown)
hub.typing_audience.append(who_sees_typing)
hub.presence_audience.append(who_sees_presence)
