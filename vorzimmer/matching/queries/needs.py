"""Which needs somebody may see: the client's side and those who run the workspace; assistants those they are asked for."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404
from django.shortcuts import get_object_or_404

from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.engagements.queries import engagements_by_name
from vorzimmer.matching.models import Need, ShortlistEntry
from vorzimmer.people.actor import Actor

FOR_THE_CLIENT = (Part.Role.CONTACT, Part.Role.COORDINATOR)


def visible_needs(actor: Actor) -> "QuerySet[Need]":
    """With engagement and client. Assistants of the engagement do not see what it is looking for besides them."""
    needs = Need.objects.select_related("engagement__client", "engagement__workspace", "created_by__user")
    if actor.runs_the_workspace:
        return needs
    mine = Part.objects.filter(
        engagement=OuterRef("engagement"), membership=actor.membership, until=None, role__in=FOR_THE_CLIENT
    )
    return needs.filter(Q(Exists(mine)) | Q(Exists(_asked(actor))))


def _asked(actor: Actor) -> "QuerySet[ShortlistEntry]":
    standing = ShortlistEntry.objects.filter(need=OuterRef("pk"), state__in=ShortlistEntry.STANDING)
    return standing.filter(profile__membership=actor.membership)


def get_need(actor: Actor, pk: UUID) -> Need:
    """404 if there is none that the actor may see."""
    return get_object_or_404(visible_needs(actor), pk=pk)


def get_need_inside(actor: Actor, pk: UUID) -> Need:
    """404 also for assistants who are only asked."""
    need = get_need(actor, pk)
    if not stands_for_the_client(actor, need):
        raise Http404
    return need


def own_entry(actor: Actor, need: Need) -> ShortlistEntry | None:
    """What the actor is asked about this need, or has answered yes to."""
    mine = need.shortlist.filter(profile__membership=actor.membership, state__in=ShortlistEntry.STANDING)
    return mine.select_related("profile__membership__user", "proposed_by__user").first()


def engagements_of(actor: Actor) -> list[Engagement]:
    """In which the actor stands for the client, or which they coordinate; by client. One query, and one for each team
    unless they run the workspace."""
    return [
        each
        for each in engagements_by_name(actor)
        if actor.runs_the_workspace or each.team.side_of(actor) == "client" or each.team.coordinates(actor)
    ]


def stands_for_the_client(actor: Actor, need: Need) -> bool:
    """Whether they see all of it, and not only what an assistant is asked: the client's side and the coordination."""
    team = need.engagement.team
    return team.coordinates(actor) or team.side_of(actor) == "client"


@dataclass(frozen=True, slots=True)
class NeedRow:
    """A need in a list: how many are asked, how many would like to, and the actor's own answer if they are asked."""

    need: Need
    asked: int
    willing: int
    mine: ShortlistEntry | None


def need_rows(actor: Actor) -> tuple[list[NeedRow], list[NeedRow]]:
    """Those that are open or being described, newest first, and the newest 20 settled ones; three queries."""
    needs = visible_needs(actor).order_by("-created_at", "-id")
    settled = (Need.State.FILLED, Need.State.CLOSED)
    still, over = list(needs.exclude(state__in=settled)), list(needs.filter(state__in=settled)[:20])
    entries = ShortlistEntry.objects.filter(need__in=[each.pk for each in still], state__in=ShortlistEntry.STANDING)
    by_need: dict[UUID, list[ShortlistEntry]] = {}
    for entry in entries.select_related("profile"):
        by_need.setdefault(entry.need_id, []).append(entry)
    return [_row(actor, need, by_need.get(need.pk, [])) for need in still], [_row(actor, need, []) for need in over]


def _row(actor: Actor, need: Need, entries: list[ShortlistEntry]) -> NeedRow:
    willing = [entry for entry in entries if entry.state == entry.State.ACCEPTED]
    mine = next((entry for entry in entries if entry.profile.membership_id == actor.id), None)
    return NeedRow(need, len(entries), len(willing), mine)


def get_shortlist_entry(actor: Actor, pk: UUID) -> ShortlistEntry:
    """A suggestion that concerns the actor: one's own, or one of a need that one coordinates; else 404."""
    entries = ShortlistEntry.objects.select_related(
        "need__engagement__client", "need__engagement__workspace", "profile__membership__user", "proposed_by__user"
    )
    if actor.runs_the_workspace:
        return get_object_or_404(entries, pk=pk)
    coordinated = Part.objects.filter(
        engagement=OuterRef("need__engagement"), membership=actor.membership, until=None, role=Part.Role.COORDINATOR
    )
    return get_object_or_404(entries, Q(profile__membership=actor.membership) | Q(Exists(coordinated)), pk=pk)


def shortlist_of(actor: Actor, need: Need) -> list[ShortlistEntry]:
    """For the coordination everybody who is asked or answered; for the client those who would like to; else nobody."""
    entries = need.shortlist.select_related("profile__membership__user", "profile__membership__workspace")
    team = need.engagement.team
    if team.coordinates(actor):
        shown = entries.exclude(state=ShortlistEntry.State.WITHDRAWN)
        over = not need.is_looking
        return list(shown.exclude(state=ShortlistEntry.State.DECLINED) if over else shown)
    if team.side_of(actor) == "client":
        return list(entries.filter(state=ShortlistEntry.State.ACCEPTED))
    return []
