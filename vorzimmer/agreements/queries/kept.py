"""Whoever has signed a version keeps reading it, whatever has ended since: it is their copy of the contract."""

from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404

from vorzimmer.agreements.models import Signature, Version
from vorzimmer.engagements.queries import visible_engagements
from vorzimmer.people.actor import Actor

from .versions import get_version


def signed_by(actor: Actor) -> "QuerySet[Version]":
    """Versions that both sides have signed, one of them by the actor; newest first."""
    mine = Signature.objects.filter(version=OuterRef("pk"), by=actor.membership)
    found = Version.objects.filter(Exists(mine), state=Version.State.SIGNED)
    return found.select_related("agreement__engagement__client", "agreement__engagement__workspace").order_by(
        "agreement_id", "-number"
    )


def kept_versions(actor: Actor) -> "QuerySet[Version]":
    """Signed by the actor in engagements that they do not see any more."""
    return signed_by(actor).exclude(agreement__engagement__in=visible_engagements(actor))


def get_signed_version(actor: Actor, pk: UUID) -> Version:
    """404 if it is not signed, or the actor neither may read it now nor has signed it then."""
    found = signed_by(actor).filter(pk=pk).first() or get_version(actor, pk)
    if not found.is_signed:
        raise Http404
    return found
