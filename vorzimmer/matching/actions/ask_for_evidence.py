"""Ask what shows that somebody can do it."""

from django.utils.translation import gettext as _

from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.matching.entries import EvidenceWanted
from vorzimmer.matching.kinds import name_of
from vorzimmer.matching.models import Competence
from vorzimmer.matching.rules import profiles
from vorzimmer.people.actor import Actor


@action(may=profiles.ask_back)
def ask_for_evidence(*, actor: Actor, competence: Competence, words: str) -> EvidenceWanted:
    """In words that help: a sample, a reference, a short test. NotAllowed without them."""
    if not words.strip():
        raise NotAllowed(_("Say what you would like to see."))
    competence.ask_back(words.strip())
    return EvidenceWanted(profile=competence.profile, competence=name_of(competence.kind), row=competence)
