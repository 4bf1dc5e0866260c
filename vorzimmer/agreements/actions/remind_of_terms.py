"""Remind somebody of rights and duties that wait to be confirmed."""

from vorzimmer.agreements.entries.standing import TermsReminded
from vorzimmer.agreements.models import Confirmation
from vorzimmer.agreements.rules import standing as rules
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.remind_of_terms)
def remind_of_terms(*, actor: Actor, confirmation: Confirmation) -> TermsReminded:
    """When the two weeks are over. Once: the clock's key is the confirmation's own."""
    return TermsReminded(version=confirmation.version, confirmation=confirmation)
