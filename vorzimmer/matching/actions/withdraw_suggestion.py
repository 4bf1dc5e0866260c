"""Take somebody off the shortlist."""

from vorzimmer.journal.action import action
from vorzimmer.matching.entries import SuggestionWithdrawn
from vorzimmer.matching.models import ShortlistEntry
from vorzimmer.matching.rules import suggestions
from vorzimmer.people.actor import Actor


@action(may=suggestions.withdraw)
def withdraw_suggestion(*, actor: Actor, entry: ShortlistEntry) -> SuggestionWithdrawn:
    """They are told, and can be asked again later."""
    entry.change(state=ShortlistEntry.State.WITHDRAWN)
    return SuggestionWithdrawn(need=entry.need, entry=entry)
