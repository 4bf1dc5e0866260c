"""Put somebody on the shortlist and ask them."""

from django.utils.translation import gettext as _

from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.matching.entries import AssistantSuggested
from vorzimmer.matching.models import Need, Profile, ShortlistEntry
from vorzimmer.matching.queries import rank_one
from vorzimmer.matching.rules import suggestions
from vorzimmer.people.actor import Actor


@action(may=suggestions.suggest)
def suggest_assistant(*, actor: Actor, need: Need, profile: Profile, words: str = "") -> AssistantSuggested:
    """With the score and its reasons as they are now. Three at most at a time; nobody who does not take new clients,
    and nobody a second time after a no. NotAllowed otherwise."""
    entries = list(need.shortlist.all())
    standing = [each for each in entries if each.state in ShortlistEntry.STANDING]
    known = next((each for each in entries if each.profile_id == profile.pk), None)
    ranked = rank_one(need, profile)
    if known and known.state != ShortlistEntry.State.WITHDRAWN:
        raise NotAllowed(_("%(person)s has been asked already.") % {"person": profile.name})
    if len(standing) >= suggestions.MOST:
        raise NotAllowed(_("Three are asked already. Take somebody off the list first."))
    if ranked is None or not ranked.criteria[0].met:
        raise NotAllowed(_("%(person)s takes no new clients at the moment.") % {"person": profile.name})
    entry = known or ShortlistEntry(need=need, profile=profile, proposed_by=actor.membership)
    entry.propose(
        actor.membership, position=len(entries) + 1, words=words.strip(), score=ranked.score,
        criteria=[each.record() for each in ranked.criteria],
    )  # fmt: skip
    if need.state == Need.State.OPEN:
        need.enter(Need.State.SHORTLISTED)
    return AssistantSuggested(need=need, entry=entry)
