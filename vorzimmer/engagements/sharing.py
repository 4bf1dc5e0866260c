"""Many things out of a few engagements: each of these is one object with its team, read once for all of them."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.engagements.team import Team

type Known = Mapping[UUID, Engagement]
"""Engagements that the caller has read, with their teams, by key."""


def share(things: Iterable[Any], known: Known | None = None) -> None:
    """Give everything that has an `engagement` (and so has its `task`, if any) the one object that all others have.

    One query for the teams, none if all of it is `known`. Without `known` the things bring their engagements.
    """
    things = list(things)
    known = known or {}
    others = {thing.engagement_id: thing.engagement for thing in things if thing.engagement_id not in known}
    know_teams(others)
    for thing in things:
        thing.engagement = known.get(thing.engagement_id) or others[thing.engagement_id]
        if getattr(thing, "task", None) is not None:
            thing.task.engagement = thing.engagement


def know_teams(engagements: Known) -> None:
    """Read the teams of many engagements; one query, none for none."""
    people: dict[UUID, list[Part]] = {key: [] for key in engagements}
    parts = Part.objects.filter(until=None, engagement__in=engagements)
    for part in parts.select_related("membership__user", "membership__workspace") if people else ():
        people[part.engagement_id].append(part)
    for key, engagement in engagements.items():
        engagement.team = Team.of(people[key])


def engagements_of(parts: Iterable[Part]) -> dict[UUID, Engagement]:
    """Out of parts that were read with their engagements: these, by the client's name, with their teams."""
    people: dict[UUID, list[Part]] = {}
    for part in parts:
        people.setdefault(part.engagement_id, []).append(part)
    found = sorted((parts[0].engagement for parts in people.values()), key=lambda each: (each.client.name, each.pk))
    for engagement in found:
        engagement.team = Team.of(people[engagement.pk])
    return {engagement.pk: engagement for engagement in found}
