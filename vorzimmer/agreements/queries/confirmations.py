"""Who has confirmed which version, and who still has to be asked."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from uuid import UUID

from django.http import Http404

from vorzimmer.agreements.models import Agreement, Confirmation, Signature, Version
from vorzimmer.agreements.rules.standing import to_ask, who_confirms
from vorzimmer.engagements.models import Engagement
from vorzimmer.engagements.queries import get_engagement
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership

from .versions import standing_version

LATE = timedelta(days=7)
"""Whoever was not reminded by then (the house stood still) is not reminded any more."""


def confirmations_of(version: Version) -> list[Confirmation]:
    """Everything that was asked about a version, newest first; one query."""
    found = list(Confirmation.objects.filter(version=version).order_by("-asked_at", "-id"))
    for row in found:
        row.version = version
    return found


def signed_when(version: Version) -> dict[UUID, datetime]:
    """Who signed it, and when; one query."""
    return dict(Signature.objects.filter(version=version).values_list("by", "signed_at"))


def get_confirmation(actor: Actor, pk: UUID) -> Confirmation:
    """404 unless it is the actor's own, in an engagement that they still see."""
    found = Confirmation.objects.filter(pk=pk, membership=actor.membership).select_related("version__agreement").first()
    if found is None:
        raise Http404
    found.version.agreement.engagement = get_engagement(actor, found.version.agreement.engagement_id)
    return found


def open_confirmation(version: Version, member_id: UUID) -> Confirmation | None:
    """What this one is being asked about the version."""
    found = Confirmation.objects.filter(version=version, membership=member_id, at=None).first()
    if found is not None:
        found.version = version
    return found


def unasked(engagement: Engagement, now: datetime) -> tuple[Version, list[Membership]] | None:
    """The version that holds, and whom to ask about it; None when there is nobody."""
    version = standing_version(engagement)
    if version is None:
        return None
    members = to_ask(who_confirms(engagement), confirmations_of(version), signed_when(version), now)
    return (version, members) if members else None


def overdue_confirmations(now: datetime) -> list[Confirmation]:
    """Who should have answered by now, of versions that hold and engagements that go on; at most a week late."""
    late = Confirmation.objects.filter(at=None, due_at__lte=now, due_at__gt=now - LATE)
    related = ("version__agreement__engagement__client", "version__created_by__user", "version__created_by__workspace")
    found = late.exclude(version__agreement__engagement__stage=Engagement.Stage.ENDED).select_related(*related)
    return [each for each in found if standing_version(each.version.engagement) == each.version]


def all_unasked(now: datetime) -> Iterator[tuple[Version, list[Membership]]]:
    """The same for every engagement of the workspace that has not ended."""
    rows = Agreement.objects.filter(versions__state=Version.State.SIGNED).exclude(
        engagement__stage=Engagement.Stage.ENDED
    )
    for agreement in rows.select_related("engagement__client").distinct():
        if found := unasked(agreement.engagement, now):
            yield found
