"""Tell somebody who was asked as well that the place is taken."""

from vorzimmer.journal.action import action
from vorzimmer.matching.entries import AssistantReleased
from vorzimmer.matching.models import ShortlistEntry
from vorzimmer.matching.rules import meetings as rules
from vorzimmer.people.actor import Actor


@action(may=rules.release)
def release_assistant(*, actor: Actor, entry: ShortlistEntry) -> AssistantReleased:
    """By itself, when a need is filled. They hear that, not with whom."""
    entry.change(state=ShortlistEntry.State.WITHDRAWN)
    return AssistantReleased(need=entry.need, entry=entry)
