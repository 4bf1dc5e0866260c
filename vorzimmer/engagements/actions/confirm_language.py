"""Agree to the language that the other side proposed."""

from vorzimmer.engagements import rules
from vorzimmer.engagements.entries import LanguageConfirmed
from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.confirm_language)
def confirm_language(*, actor: Actor, engagement: Engagement) -> LanguageConfirmed:
    """Both have agreed: it is the language of the engagement from now on."""
    engagement.agree_language(actor.membership)
    return LanguageConfirmed(engagement=engagement, language=engagement.language)
