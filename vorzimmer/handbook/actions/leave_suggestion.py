"""Leave the procedure as it is."""

from vorzimmer.handbook.entries import SuggestionSettled
from vorzimmer.handbook.models import Suggestion
from vorzimmer.handbook.rules import procedures
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=procedures.settle)
def leave_suggestion(*, actor: Actor, suggestion: Suggestion) -> SuggestionSettled:
    """What was suggested is not taken in; it was said and stays to be read."""
    suggestion.settle(actor.membership, None)
    return SuggestionSettled(page=suggestion.page, suggestion=suggestion, version=0)
