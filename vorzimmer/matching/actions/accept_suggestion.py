"""I would like to."""

from vorzimmer.journal.action import action
from vorzimmer.matching.entries import SuggestionAccepted
from vorzimmer.matching.models import ShortlistEntry
from vorzimmer.matching.rules import suggestions
from vorzimmer.people.actor import Actor


@action(may=suggestions.accept)
def accept_suggestion(*, actor: Actor, entry: ShortlistEntry) -> SuggestionAccepted:
    """The client sees the profile from now on. It binds nobody: both get to know each other first."""
    entry.answer(ShortlistEntry.State.ACCEPTED)
    return SuggestionAccepted(need=entry.need, entry=entry)
