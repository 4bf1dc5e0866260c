"""Look for somebody again."""

from vorzimmer.journal.action import action
from vorzimmer.matching.entries import NeedReopened
from vorzimmer.matching.models import Need, ShortlistEntry
from vorzimmer.matching.rules import needs
from vorzimmer.people.actor import Actor


@action(may=needs.reopen)
def reopen_need(*, actor: Actor, need: Need) -> NeedReopened:
    """Whoever is on the shortlist still stands there. One that was never sent is a draft again."""
    if need.sent_at is None:
        need.enter(Need.State.DRAFT)
    else:
        has_list = need.shortlist.filter(state__in=ShortlistEntry.STANDING).exists()
        need.enter(Need.State.SHORTLISTED if has_list else Need.State.OPEN)
    return NeedReopened(need=need)
