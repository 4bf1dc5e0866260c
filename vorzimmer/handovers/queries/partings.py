"""Partings, references and what remains, for those who were there."""

from uuid import UUID

from django.db.models import Exists, Q, QuerySet
from django.shortcuts import get_object_or_404
from django_scopes import scopes_disabled

from vorzimmer.agreements.models import Version
from vorzimmer.agreements.queries import kept_versions
from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.engagements.queries import visible_engagements
from vorzimmer.engagements.team import SIDES
from vorzimmer.handovers.models import (
    DeletionConfirmation,
    FilesReturn,
    Parting,
    Reference,
    Retention,
    Successor,
    Thanks,
)
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.prepared import Prepared

OPEN = Prepared(
    lambda engagement: Parting.objects.filter(engagement=engagement, withdrawn_at=None, done_at=None).select_related(
        "announced_by__user"
    ),
    engagement=UUID,
)


def open_parting(engagement: Engagement) -> Parting | None:
    """The one that is announced now."""
    parting = OPEN.first(engagement=engagement.pk)
    if parting:
        parting.engagement = engagement
    return parting


def parting_of(engagement: Engagement) -> Parting | None:
    """The one that is announced or done; None when it goes on."""
    found = Parting.objects.filter(engagement=engagement, withdrawn_at=None).select_related(
        "announced_by__user", "plan"
    )
    parting = found.order_by("-announced_at").first()
    if parting:
        parting.engagement = engagement
    return parting


def _was_there(actor: Actor) -> Q:
    """Sides of an ended engagement keep what is theirs: they find the page of the parting, nothing else of it."""
    mine = Part.objects.filter(membership=actor.membership, role__in=SIDES)
    return Q(engagement__in=mine.values("engagement"), done_at__isnull=False)


def visible_partings(actor: Actor) -> "QuerySet[Parting]":
    """In engagements that the actor may see, and ended ones in which they stood on a side."""
    partings = Parting.objects.select_related("engagement__client", "engagement__workspace", "announced_by__user")
    return partings.filter(Q(engagement__in=visible_engagements(actor)) | _was_there(actor))


def get_parting(actor: Actor, pk: UUID) -> Parting:
    """404 if there is none that the actor may see."""
    return get_object_or_404(visible_partings(actor), pk=pk)


def ended_with(actor: Actor) -> list[Parting]:
    """What the actor has parted from, newest first."""
    return list(visible_partings(actor).filter(_was_there(actor)).order_by("-done_at")[:50])


def something_kept(actor: Actor) -> bool:
    """Whether the actor has parted from anybody, has a reference or a contract of what they left; one query."""
    parted = Exists(Parting.objects.filter(_was_there(actor)))
    spoken_of = Exists(Reference.objects.filter(about=actor.membership))
    has_signed = Exists(kept_versions(actor))
    return Membership.objects.filter(parted | spoken_of | has_signed, pk=actor.id).exists()


def signed_then(actor: Actor, engagement: Engagement) -> list[Version]:
    """Versions of the agreement that the actor has signed and would not find anywhere else any more."""
    return list(kept_versions(actor).filter(agreement__engagement=engagement))


def thanks_to(actor: Actor, parting: Parting, side: str | None) -> list[Thanks]:
    """What was said to the actor's side and by the actor; all of it for who coordinates."""
    thanks = Thanks.objects.filter(parting=parting).select_related("by__user").order_by("at")
    if side is None:
        return list(thanks) if parting.engagement.team.coordinates(actor) else []
    return [each for each in thanks if each.side != side or each.by_id == actor.id]


def my_thanks(actor: Actor, partings: list[Parting]) -> list[Thanks]:
    """Said to the actor's side in these partings, by others."""
    said = Thanks.objects.filter(parting__in=partings).exclude(by=actor.membership)
    return list(said.select_related("by__user", "parting__engagement__client").order_by("-at"))


def references_about(actor: Actor) -> list[Reference]:
    """Those that belong to the actor."""
    return list(Reference.objects.filter(about=actor.membership).order_by("-written_at"))


def references_in(actor: Actor, engagement: Engagement) -> list[Reference]:
    """Those of the engagement that the actor has written or that are about them; all for who coordinates."""
    found = Reference.objects.filter(engagement=engagement).order_by("-written_at")
    if not engagement.team.coordinates(actor):
        found = found.filter(Q(about=actor.membership) | Q(by=actor.membership))
    return list(found)


def get_reference(actor: Actor, pk: UUID) -> Reference:
    """404 unless it is about the actor, by the actor, or the actor runs the workspace."""
    found = Reference.objects.select_related("engagement__client", "engagement__workspace", "about__user")
    if not actor.runs_the_workspace:
        found = found.filter(Q(about=actor.membership) | Q(by=actor.membership))
    return get_object_or_404(found, pk=pk)


def shown_reference(token: str) -> Reference | None:
    """What an open link leads to, for anybody who has it; in whichever workspace."""
    with scopes_disabled():
        found = Reference.objects.filter(token=token, shown_since__isnull=False)
        return found.select_related("workspace").first()


def confirmations_of(parting: Parting) -> list[DeletionConfirmation]:
    """Who has signed."""
    return list(parting.confirmations.select_related("by__user").order_by("at"))


def files_of(parting: Parting) -> FilesReturn | None:
    """The newest archive."""
    return parting.returns.filter(gone_at=None).order_by("-asked_at").first()


def get_files(actor: Actor, pk: UUID) -> FilesReturn:
    """404 unless the actor may see the parting."""
    found = FilesReturn.objects.select_related("parting__engagement__client", "parting__engagement__workspace")
    return get_object_or_404(found.filter(parting__in=visible_partings(actor)), pk=pk)


def retentions_of(parting: Parting) -> list[Retention]:
    """The calendar of what is deleted when."""
    return list(parting.retentions.order_by("due_on", "kind"))


def retention_calendar(actor: Actor) -> list[Retention]:
    """Of all ended engagements that the actor may see, soonest first."""
    found = Retention.objects.filter(parting__engagement__in=visible_engagements(actor))
    return list(found.select_related("parting__engagement__client").order_by("done_at", "due_on", "kind")[:200])


def get_successor(actor: Actor, pk: UUID) -> Successor:
    """404 if there is none in an engagement that the actor may see."""
    found = Successor.objects.select_related("engagement__client", "engagement__workspace", "person__user")
    return get_object_or_404(found, pk=pk, engagement__in=visible_engagements(actor))


def successor_of(engagement: Engagement) -> Successor | None:
    """Who is introduced and does not lead yet."""
    return Successor.objects.filter(engagement=engagement, took_over_at=None).select_related("person__user").first()


def assistants_ever(engagement: Engagement) -> list[Membership]:
    """Who assists or has assisted there, the newest first."""
    parts = Part.objects.filter(engagement=engagement, role__in=("lead", "backup")).order_by("-since")
    found = {part.membership_id: part.membership for part in parts.select_related("membership__user")}
    return list(found.values())


def could_succeed(engagement: Engagement) -> list[Membership]:
    """Assistants of the workspace other than the present lead, by name."""
    lead = engagement.team.lead
    people = Membership.objects.filter(left_at=None, role=Membership.Role.ASSISTANT).select_related("user")
    return [each for each in people.order_by("user__name", "id") if lead is None or each.pk != lead.pk]
