"""Accesses that a person may see, who uses them, and what has to be done about them."""

from collections import defaultdict
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from vorzimmer.engagements.models import Engagement
from vorzimmer.engagements.queries import get_engagement
from vorzimmer.foundation import clock
from vorzimmer.journal.queries import Line, lines, newest_of
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.vault.models import Access, Holding
from vorzimmer.vault.rules import accesses as rules

State = Access.State


@dataclass(slots=True)
class AccessRow:
    """An access in a list. `todo` is what somebody has to do about it: asked, revoke, rotate, review, or nothing."""

    access: Access
    holders: list[Membership] = field(default_factory=list)
    secrets: int = 0
    todo: str = ""
    is_mine: bool = False


def accesses_place(actor: Actor, pk: UUID) -> Engagement:
    """The engagement; 404 if the actor may not see its accesses."""
    engagement = get_engagement(actor, pk)
    if not rules.see(actor, engagement):
        raise Http404
    return engagement


def access_rows(actor: Actor, engagement: Engagement) -> list[AccessRow]:
    """All of an engagement, by system; two queries however many there are."""
    kept = Count("secrets", filter=Q(secrets__removed_at=None))
    found = Access.objects.filter(engagement=engagement).select_related("revoke_owner__user", "asked_by__user")
    holders: dict[UUID, list[Membership]] = defaultdict(list)
    for holding in _held(engagement):
        holders[holding.access_id].append(holding.membership)
    return [
        _row(actor, engagement, access, holders[access.pk], access.kept)
        for access in found.annotate(kept=kept).order_by("system", "id")
    ]


def _held(engagement: Engagement) -> "QuerySet[Holding]":
    rows = Holding.objects.filter(access__engagement=engagement, until=None)
    return rows.select_related("membership__user").order_by("since", "id")


def _row(actor: Actor, engagement: Engagement, access: Access, holders: list[Membership], kept: int) -> AccessRow:
    todo = todo_of(access)
    return AccessRow(access, holders, kept, todo, bool(todo) and is_for(actor, engagement, access, todo))


def is_for(actor: Actor, engagement: Engagement, access: Access, todo: str) -> bool:
    """Whether it is the actor who has to do it: whoever switches it off, else whoever arranges accesses."""
    if access.revoke_owner_id and todo != "asked":
        return access.revoke_owner_id == actor.id
    return rules.arrange(actor, engagement) is None


def turn_of(engagement: Engagement, access: Access, todo: str) -> str:
    """The first name of the one who has to do it."""
    team = engagement.team
    owner = access.revoke_owner if todo != "asked" else None
    one = owner or next(iter(team.deciding or team.contacts), None)
    return one.user.first_name if todo and one else ""


def todo_of(access: Access) -> str:
    """What is the next thing that somebody has to do about it."""
    if access.state == State.ASKED:
        return "asked"
    if access.state == State.REVOKE_WANTED:
        return "revoke"
    if access.rotate_wanted_at is not None:
        return "rotate"
    return "review" if access.is_due(clock.now().date()) else ""


def get_access(actor: Actor, pk: UUID) -> Access:
    """404 if there is none that the actor may see."""
    rows = Access.objects.select_related(
        "engagement__client", "revoke_owner__user", "asked_by__user", "given_by__user", "revoked_by__user",
        "reviewed_by__user", "rotated_by__user",
    )  # fmt: skip
    access: Access = get_object_or_404(rows, pk=pk)
    access.engagement.workspace = actor.workspace
    if not rules.see(actor, access.engagement):
        raise Http404
    return access


def get_holding(actor: Actor, pk: UUID) -> Holding:
    """404 if it belongs to no access that the actor may see."""
    holding: Holding = get_object_or_404(Holding.objects.select_related("membership__user"), pk=pk)
    holding.access = get_access(actor, holding.access_id)
    return holding


def to_read_by(access: Access) -> list[Holding]:
    """Who uses it and who has used it, those of today first."""
    rows = Holding.objects.filter(access=access).select_related("membership__user", "given_by__user")
    return sorted(rows, key=lambda holding: (holding.until is not None, holding.since))


def history_of_access(actor: Actor, access: Access) -> list[Line]:
    """What happened to it, newest first."""
    return lines(newest_of(actor, access.pk, access.engagement_id))


def people_to_hold(engagement: Engagement) -> list[Membership]:
    """Who can use accesses: assistants first, then everybody else of the engagement."""
    team = engagement.team
    others = [member for member in team.with_role("contact", "coordinator") if member not in team.assistants]
    return [*team.assistants, *others]
