"""Propose the language in which the two sides write to each other."""

from django.utils.translation import gettext as _

from vorzimmer.engagements import rules
from vorzimmer.engagements.entries import LanguageProposed
from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor

LANGUAGES = ("de", "en")


@action(may=rules.propose_language)
def propose_language(*, actor: Actor, engagement: Engagement, language: str) -> LanguageProposed:
    """The other side is asked; until they agree nothing changes. ValueError for a language the house does not speak."""
    if language not in LANGUAGES:
        raise ValueError(f"{language!r} is not one of {LANGUAGES}")
    if language == engagement.language and engagement.language_agreed_at:
        raise NotAllowed(_("You have agreed on this language already."))
    engagement.want_language(language, actor.membership)
    return LanguageProposed(engagement=engagement, language=language, proposed_by=actor.membership)
