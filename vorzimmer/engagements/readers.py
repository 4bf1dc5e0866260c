"""Who reads what is written in an engagement, and in which language: told to the second reading at start."""

from uuid import UUID

from django.http import Http404
from django.urls import reverse

from vorzimmer.engagements import rules
from vorzimmer.engagements.models import Engagement
from vorzimmer.engagements.queries import get_engagement
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.second_reading import readers
from vorzimmer.second_reading.readers import Reader, Readers


def readers_in(actor: Actor, place: UUID) -> Readers | None:
    """The contacts and the lead assistant, without the actor and without the actor's own side."""
    try:
        engagement = get_engagement(actor, place)
    except Http404:
        return None
    return Readers(
        people=tuple(Reader.of(member.user) for member in _addressed(actor, engagement)),
        language=engagement.language,
        agreed=engagement.language if engagement.language_agreed_at else "",
        propose_url=reverse("engagements:propose_language", args=[engagement.pk]),
        why_not=rules.propose_language(actor, engagement),
        waits=bool(engagement.language_wanted),
    )


def _addressed(actor: Actor, engagement: Engagement) -> list[Membership]:
    team = engagement.team
    side = team.side_of(actor)
    clients = [] if side == "client" else team.contacts
    assistants = [] if side == "assistant" else (team.with_role("lead") or team.assistants)
    return [member for member in [*clients, *assistants] if member.pk != actor.id]


readers.asked.append(readers_in)
