"""Not this time."""

from vorzimmer.journal.action import action
from vorzimmer.matching.entries import SuggestionDeclined
from vorzimmer.matching.models import ShortlistEntry
from vorzimmer.matching.rules import suggestions
from vorzimmer.people.actor import Actor


@action(may=suggestions.decline)
def decline_suggestion(*, actor: Actor, entry: ShortlistEntry) -> SuggestionDeclined:
    """Without a reason. It counts in no ranking, and the client does not hear of it."""
    entry.answer(ShortlistEntry.State.DECLINED)
    return SuggestionDeclined(need=entry.need, entry=entry)
