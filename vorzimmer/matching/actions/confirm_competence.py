"""Confirm what somebody can do."""

from django.utils.translation import gettext as _

from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.matching.entries import CompetenceConfirmed
from vorzimmer.matching.kinds import name_of
from vorzimmer.matching.models import Competence
from vorzimmer.matching.rules import profiles
from vorzimmer.people.actor import Actor


@action(may=profiles.confirm)
def confirm_competence(*, actor: Actor, competence: Competence, level: int) -> CompetenceConfirmed:
    """At the level that the agency has seen, 1 to 3; NotAllowed for another. From now on it counts fully."""
    if level not in Competence.Level.values:
        raise NotAllowed(_("Levels are 1, 2 and 3."))
    competence.confirm(actor.membership, level)
    return CompetenceConfirmed(profile=competence.profile, competence=name_of(competence.kind))
