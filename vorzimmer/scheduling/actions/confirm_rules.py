"""Confirm proposed rules."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.scheduling.entries import RulesConfirmed
from vorzimmer.scheduling.models import AppointmentRules
from vorzimmer.scheduling.rules import tastes as permitted
from vorzimmer.scheduling.tastes import from_json


@action(may=permitted.answer)
def confirm_rules(*, actor: Actor, rules: AppointmentRules) -> RulesConfirmed:
    """What an assistant has written down holds from now on."""
    by = str(rules.proposed_by_id or "")
    rules.keep(actor.membership, from_json(rules.proposed))
    return RulesConfirmed(rules=rules, proposed_by=by)
