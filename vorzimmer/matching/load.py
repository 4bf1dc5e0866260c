"""How much of an assistant's week is taken: what the agreements say, or what was wanted when the need was filled."""

from uuid import UUID

from django.db.models import OuterRef, Subquery

from vorzimmer.agreements.models import Version, VersionClause
from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.foundation import clock
from vorzimmer.matching.models import Need

NOT_WORKING = (Engagement.Stage.ENQUIRY, Engagement.Stage.MEETING, Engagement.Stage.ENDED)


def load_by_assistant() -> dict[UUID, tuple[int, int]]:
    """By assistant who leads: how many clients they have, and how many minutes a week are taken. Two queries."""
    signed = _signed_minutes()
    found: dict[UUID, tuple[int, int]] = {}
    leads = Part.objects.filter(role=Part.Role.LEAD, until=None).exclude(engagement__stage__in=NOT_WORKING)
    filled = Need.objects.filter(engagement=OuterRef("engagement"), state=Need.State.FILLED).order_by("-settled_at")
    rows = leads.annotate(wanted=Subquery(filled.values("weekly_minutes")[:1]))
    for member, engagement, wanted in rows.values_list("membership_id", "engagement_id", "wanted"):
        clients, minutes = found.get(member, (0, 0))
        found[member] = (clients + 1, minutes + signed.get(engagement, wanted or 0))
    return found


def _signed_minutes() -> dict[UUID, int]:
    """By engagement, of the newest signed version that is in force."""
    signed = VersionClause.objects.filter(
        key="hours", version__state=Version.State.SIGNED, version__effective_on__lte=clock.now().date()
    )
    # The newest version comes last and holds.
    rows = signed.order_by("version__effective_on", "version__number").values_list(
        "version__agreement__engagement_id", "body"
    )
    return {engagement: int(body.get("weekly_minutes") or 0) for engagement, body in rows}
