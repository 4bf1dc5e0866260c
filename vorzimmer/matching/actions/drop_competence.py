"""No longer offer a kind of task."""

from vorzimmer.journal.action import action
from vorzimmer.matching.entries import CompetenceDropped
from vorzimmer.matching.kinds import name_of
from vorzimmer.matching.models import Competence
from vorzimmer.matching.rules import profiles
from vorzimmer.people.actor import Actor


@action(may=profiles.drop)
def drop_competence(*, actor: Actor, competence: Competence) -> CompetenceDropped:
    """It leaves the profile; without a reason."""
    profile, name = competence.profile, name_of(competence.kind)
    competence.delete()
    return CompetenceDropped(profile=profile, competence=name)
