"""Look for nobody any more."""

from vorzimmer.journal.action import action
from vorzimmer.matching.entries import NeedClosed
from vorzimmer.matching.models import Need, ShortlistEntry
from vorzimmer.matching.rules import needs
from vorzimmer.people.actor import Actor


@action(may=needs.close)
def close_need(*, actor: Actor, need: Need) -> NeedClosed:
    """Nobody is at fault and no reason is asked. Whoever was asked is told; it can be reopened."""
    standing = need.shortlist.filter(state__in=ShortlistEntry.STANDING)
    asked = [str(member) for member in standing.values_list("profile__membership_id", flat=True)]
    need.enter(Need.State.CLOSED)
    return NeedClosed(need=need, asked=asked)
