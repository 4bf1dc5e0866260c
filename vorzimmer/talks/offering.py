"""With somebody who is self-employed a talk is an offer (domain.md 2.5)."""

from vorzimmer.agreements.clauses.base import FREELANCE
from vorzimmer.agreements.models import Agreement
from vorzimmer.engagements.models import Engagement


def is_offer(engagement: Engagement) -> bool:
    """Whether nobody can be obliged to talk regularly: the agreement is with a freelancer. One query."""
    form = Agreement.objects.filter(engagement=engagement).values_list("form", flat=True).first()
    return form in FREELANCE
