"""What may be seen of engagements: one's own, or all for those who run the workspace."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Case, Exists, OuterRef, QuerySet, Value, When
from django.shortcuts import get_object_or_404

from vorzimmer.engagements.models import Client, Engagement, Part
from vorzimmer.engagements.models.engagement import PARTS
from vorzimmer.engagements.sharing import engagements_of, know_teams
from vorzimmer.engagements.team import Team
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.people.reach import Reach, reach_of
from vorzimmer.tenancy.prepared import Asked, Prepared


def _by_name() -> "QuerySet[Engagement]":
    return Engagement.objects.select_related("client", "workspace").order_by("client__name", "id")


ALL_BY_NAME = Prepared(_by_name)
MINE_BY_NAME = Prepared(
    lambda me: _by_name().filter(Exists(Part.objects.filter(engagement=OuterRef("pk"), membership=me, until=None))),
    me=UUID,
)


AROUND_ME = Prepared(
    lambda me: (
        Part.objects.filter(Exists(Part.objects.filter(engagement=OuterRef("engagement"), membership=me, until=None)))
        .filter(until=None)
        .select_related("membership__user", "engagement__client")
    ),
    me=UUID,
)


def visible_engagements(actor: Actor) -> "QuerySet[Engagement]":
    """Engagements in which the actor has a part now; every engagement for owners and coordinators."""
    engagements = Engagement.objects.select_related("client", "workspace")
    if actor.runs_the_workspace:
        return engagements
    mine = Part.objects.filter(engagement=OuterRef("pk"), membership=actor.membership, until=None)
    return engagements.filter(Exists(mine))


def engagements_by_name(actor: Actor) -> list[Engagement]:
    """All that `visible_engagements` gives, by the client's name."""
    return ALL_BY_NAME.rows() if actor.runs_the_workspace else MINE_BY_NAME.rows(me=actor.id)


def engagements_with_teams(actor: Actor) -> dict[UUID, Engagement]:
    """All that `engagements_by_name` gives, by key, each with its people; one query, two for who runs the workspace."""
    if actor.runs_the_workspace:
        found = {each.pk: each for each in ALL_BY_NAME.rows()}
        know_teams(found)
    else:
        found = engagements_of(AROUND_ME.rows(me=actor.id))
    for engagement in found.values():
        engagement.workspace = actor.workspace
        for part in engagement.team.parts:
            part.engagement, part.membership.workspace = engagement, actor.workspace
    return found


def visible_ids(actor: Actor) -> list[UUID]:
    """Keys of the engagements that the actor may see: few, and a cheap filter for everything in them."""
    if actor.runs_the_workspace:
        return list(Engagement.objects.values_list("pk", flat=True))
    return list(Part.objects.filter(membership=actor.membership, until=None).values_list("engagement_id", flat=True))


def get_engagement(actor: Actor, pk: UUID) -> Engagement:
    """404 if there is none that the actor may see."""
    return get_object_or_404(visible_engagements(actor), pk=pk)


def asked_of_team(engagement: Engagement) -> Asked:
    """What `engagement.team` asks, for a page that reads it `together` with others."""
    return PARTS.asked(engagement=engagement.pk)


def visible_clients(actor: Actor) -> "QuerySet[Client]":
    """Clients of the engagements that the actor may see."""
    if actor.runs_the_workspace:
        return Client.objects.all()
    return Client.objects.filter(engagements__in=visible_engagements(actor)).distinct()


def people_of_the_workspace(actor: Actor, *, first: str = "") -> "QuerySet[Membership]":
    """Everybody who can be given a part: the workspace's members of today, by name, those of one role before all."""
    people = Membership.objects.filter(left_at=None).select_related("user", "workspace")
    others_later = Case(When(role=first, then=Value(0)), default=Value(1))
    return people.order_by(others_later, "user__name", "id")


def get_part(actor: Actor, pk: UUID) -> Part:
    """404 if it belongs to no engagement that the actor may see."""
    parts = Part.objects.select_related("engagement__client", "engagement__workspace", "membership__user")
    return get_object_or_404(parts, pk=pk, engagement__in=visible_engagements(actor))


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in an engagement, and how they can be reached now."""

    part: Part
    member: Membership
    reach: Reach


def people_in(engagement: Engagement) -> list[Person]:
    """Contacts first, then the assistants, then those who look after it."""
    order = list(Part.Role.values)
    parts = sorted(engagement.team.parts, key=lambda part: (order.index(part.role), part.membership.user.name))
    return [Person(part, part.membership, reach_of(part.membership)) for part in parts]


ROLES = Part.Role.choices


@dataclass(frozen=True, slots=True)
class Row:
    """An engagement in a list: with whom, and who leads."""

    engagement: Engagement
    contacts: list[Membership]
    lead: Membership | None


def engagement_rows(actor: Actor) -> list[Row]:
    """All that the actor may see, by client; two queries however many there are."""
    engagements = list(visible_engagements(actor).order_by("client__name", "id"))
    parts = Part.objects.filter(engagement__in=[e.pk for e in engagements], until=None).select_related(
        "membership__user"
    )
    by_engagement: dict[UUID, list[Part]] = {}
    for part in parts:
        by_engagement.setdefault(part.engagement_id, []).append(part)
    return [_row(engagement, Team.of(by_engagement.get(engagement.pk, []))) for engagement in engagements]


def _row(engagement: Engagement, team: Team) -> Row:
    return Row(engagement, team.contacts, team.lead)
