"""Confirm rights and duties."""

from vorzimmer.agreements.entries.standing import TermsConfirmed
from vorzimmer.agreements.models import Confirmation
from vorzimmer.agreements.rules import standing as rules
from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.confirm_terms)
def confirm_terms(*, actor: Actor, confirmation: Confirmation) -> TermsConfirmed:
    """The person has read them and agrees that it is so; they are asked again in three months."""
    confirmation.confirm(clock.now())
    return TermsConfirmed(version=confirmation.version, confirmation=confirmation)
