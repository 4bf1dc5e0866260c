"""Decline proposed rules."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.scheduling.entries import RulesDeclined
from vorzimmer.scheduling.models import AppointmentRules
from vorzimmer.scheduling.rules import tastes as permitted


@action(may=permitted.answer)
def decline_rules(*, actor: Actor, rules: AppointmentRules) -> RulesDeclined:
    """What held before goes on holding."""
    by = str(rules.proposed_by_id or "")
    rules.drop_proposal()
    return RulesDeclined(rules=rules, proposed_by=by)
