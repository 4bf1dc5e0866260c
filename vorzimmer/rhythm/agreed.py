"""What the agreement says about going through the day together: where a rhythm begins."""

from dataclasses import dataclass
from datetime import time
from typing import Any

from vorzimmer.agreements.clauses.base import FREELANCE
from vorzimmer.agreements.clauses.channels import Channels
from vorzimmer.agreements.clauses.hours import Hours
from vorzimmer.agreements.clauses.offers import CHECK_INS
from vorzimmer.agreements.queries import terms_of
from vorzimmer.engagements.models import Engagement
from vorzimmer.rhythm.models.schedule import Kind

WORKDAYS = [0, 1, 2, 3, 4]
MONDAY, FRIDAY = [0], [4]
USUAL: dict[str, dict[str, Any]] = {
    Kind.MORNING: {"is_on": True, "days": WORKDAYS, "at": time(8, 30), "answer_by": time(10)},
    Kind.EVENING: {"is_on": True, "days": WORKDAYS, "at": time(16, 30), "answer_by": None},
    Kind.WEEK: {"is_on": True, "days": FRIDAY, "at": time(15), "answer_by": None},
    Kind.PULSE: {"is_on": True, "days": [3], "at": time(9), "answer_by": None},
}
"""What a proposal begins with; both change it as they like."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """What the agreement that holds says; `plans` by kind, `is_offer` when the assistant is self-employed."""

    plans: dict[str, dict[str, Any]]
    is_offer: bool
    weekly_minutes: int

    @property
    def reason(self) -> str:
        """Why it is an offer, in words; empty where it is none."""
        return str(CHECK_INS) if self.is_offer else ""


NOTHING = Agreed({}, False, 0)


def agreed_in(engagement: Engagement) -> Agreed:
    """One query; NOTHING before there is an agreement."""
    terms = terms_of(engagement)
    if terms is None:
        return NOTHING
    hours = terms.find(Hours)
    return Agreed(plans_of(terms.find(Channels)), terms.form in FREELANCE, hours.weekly_minutes if hours else 0)


def plans_of(clause: Channels | None) -> dict[str, dict[str, Any]]:
    """Daily check-ins are mornings, weekly ones a Monday's; daily reports evenings, weekly ones a summary."""
    if clause is None:
        return {}
    found: dict[str, dict[str, Any]] = {}
    if clause.check_in != "none":
        found[Kind.MORNING] = USUAL[Kind.MORNING] | ({"days": MONDAY} if clause.check_in == "weekly" else {})
    if clause.report == "daily":
        found[Kind.EVENING] = USUAL[Kind.EVENING]
    if clause.report == "weekly":
        found[Kind.WEEK] = USUAL[Kind.WEEK]
    return found
