"""Keep the language as it is."""

from vorzimmer.engagements import rules
from vorzimmer.engagements.entries import LanguageDeclined
from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.decline_language)
def decline_language(*, actor: Actor, engagement: Engagement) -> LanguageDeclined:
    """The proposal goes away: refused by the other side, or taken back by one's own."""
    language = engagement.language_wanted
    engagement.want_language("", None)
    return LanguageDeclined(engagement=engagement, language=language)
