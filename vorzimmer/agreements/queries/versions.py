"""Versions of an agreement: which one stands, which one is being negotiated, and who may read them."""

from datetime import date
from uuid import UUID

from django.http import Http404
from django_scopes import scope, scopes_disabled

from vorzimmer.agreements.models import Agreement, Signature, Version
from vorzimmer.agreements.models.agreement import USUAL_CURRENCY
from vorzimmer.agreements.rules.negotiating import prepares
from vorzimmer.agreements.rules.reading import reads
from vorzimmer.engagements.models import Engagement
from vorzimmer.engagements.queries import get_engagement
from vorzimmer.foundation import moments
from vorzimmer.people.actor import Actor
from vorzimmer.tenancy.prepared import Prepared

VERSIONS: Prepared[Version] = Prepared(
    lambda engagement: (
        Version.objects.filter(agreement__engagement=engagement).select_related("agreement").order_by("-number")
    ),
    engagement=UUID,
)
AGREEMENT: Prepared[Agreement] = Prepared(
    lambda engagement: Agreement.objects.filter(engagement=engagement), engagement=UUID
)


def agreement_of(engagement: Engagement) -> Agreement | None:
    """What the two negotiate or have agreed; None when nobody has begun."""
    found = AGREEMENT.first(engagement=engagement.pk)
    if found is not None:
        found.engagement = engagement
    return found


def currency_of(engagement: Engagement) -> str:
    """In which its amounts are; one query."""
    found = agreement_of(engagement)
    return found.currency if found else USUAL_CURRENCY


def versions_of(engagement: Engagement) -> list[Version]:
    """All versions, newest first; one query."""
    found = VERSIONS.rows(engagement=engagement.pk)
    for version in found:
        version.agreement.engagement = engagement
    return found


def signed_versions(engagement: Engagement) -> list[Version]:
    """Those that both sides have signed, newest first."""
    return [version for version in versions_of(engagement) if version.is_signed]


def open_version(engagement: Engagement) -> Version | None:
    """The one that is being negotiated."""
    return next((version for version in versions_of(engagement) if version.is_open), None)


def standing_version(engagement: Engagement, on: date | None = None) -> Version | None:
    """The one that holds on that day (today, for whoever asks); None before the first."""
    return standing_of(versions_of(engagement), on)


def standing_of(versions: list[Version], on: date | None = None) -> Version | None:
    """The same among versions that are known, newest first."""
    day = on or moments.today()
    return next((version for version in versions if version.is_signed and version.effective_on <= day), None)


def get_agreement(actor: Actor, pk: UUID) -> Agreement:
    """404 if there is none that the actor may read."""
    found = Agreement.objects.filter(pk=pk).first()
    if found is None:
        raise Http404
    found.engagement = get_engagement(actor, found.engagement_id)
    if reads(actor, found.engagement) is not None:
        raise Http404
    return found


def get_version(actor: Actor, pk: UUID) -> Version:
    """404 if there is none that the actor may read; a draft is read by those who prepare it."""
    found = Version.objects.filter(pk=pk).first()
    if found is None:
        raise Http404
    found.agreement = get_agreement(actor, found.agreement_id)
    if not shows(actor, found):
        raise Http404
    return found


def verified(digest: str) -> tuple[Version, list[Signature]] | None:
    """The signed version with this check sum, wherever it was signed, and its signatures; None if there is none."""
    with scopes_disabled():
        found = Version.objects.filter(digest=digest, state=Version.State.SIGNED).select_related("workspace").first()
    if found is None:
        return None
    with scope(workspace=found.workspace):
        return found, list(Signature.objects.filter(version=found).order_by("signed_at"))


def shows(actor: Actor, version: Version) -> bool:
    """Whether the actor reads this version: a draft is not the other side's business yet."""
    return version.offered_at is not None or version.is_signed or prepares(actor, version)
