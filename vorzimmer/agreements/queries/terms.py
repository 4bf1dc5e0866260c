"""The terms that hold in an engagement. A signed version never changes, so each is compiled once per process."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any
from uuid import UUID

from vorzimmer.agreements.clauses import Terms
from vorzimmer.agreements.models import Version, VersionClause
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.foundation.moments import local
from vorzimmer.tenancy.prepared import Prepared

SIGNED = Prepared(
    lambda engagement: (
        Version.objects.filter(agreement__engagement=engagement, state="signed")
        .order_by("-number")
        .values_list(
            "pk", "number", "effective_on", "agreement__stage", "agreement__form", "agreement__currency", named=False
        )
    ),
    engagement=UUID,
)
type Row = tuple[UUID, int, date, int, str, str]


@dataclass(frozen=True, slots=True)
class Standing:
    """What holds today: the compiled version, its key, and how far the assistant's rights have grown (1 to 3)."""

    version_id: UUID
    stage: int
    terms: Terms


def standing_terms(engagement: Engagement) -> Standing | None:
    """The newest signed version that is in force, compiled; None before the first. One query."""
    rows: list[Any] = SIGNED.rows(engagement=engagement.pk)
    if not rows:
        return None
    today = local(clock.now()).date()
    standing: Row | None = next((row for row in rows if row[2] <= today), None)
    if standing is None:
        return None
    version, number, since, stage, form, currency = standing
    return Standing(version, stage, _compiled(version, number, since, form, currency))


def terms_of(engagement: Engagement) -> Terms | None:
    """The terms that hold today; None before the first agreement."""
    standing = standing_terms(engagement)
    return standing.terms if standing else None


@lru_cache(maxsize=4096)
def _compiled(version: UUID, number: int, since: date, form: str, currency: str) -> Terms:
    bodies = dict(VersionClause.objects.filter(version=version).values_list("key", "body"))
    return Terms.of(bodies, version=number, effective_on=since, form=form, currency=currency)
