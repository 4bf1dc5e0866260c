"""The response times that were agreed are the promises that the house reckons."""

from datetime import timedelta

from vorzimmer.agreements.clauses.response_times import ResponseTimes
from vorzimmer.agreements.queries import standing_terms
from vorzimmer.engagements.models import Engagement


def agreed_time(engagement: Engagement, side: str, pressing: bool) -> timedelta | None:
    """Working time of the answering side: that of "today" when nothing goes on before, else that of "normal".

    None when the version that holds promises nothing for it. One query.
    """
    standing = standing_terms(engagement)
    clause = standing.terms.find(ResponseTimes) if standing else None
    if clause is None:
        return None
    usual = clause.minutes("normal", side)
    minutes = (clause.minutes("today", side) or usual) if pressing else usual
    return timedelta(minutes=minutes) if minutes else None
