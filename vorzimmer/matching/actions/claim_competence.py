"""Say that one can do a kind of task."""

from django.utils.translation import gettext as _

from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.matching.entries import CompetenceClaimed
from vorzimmer.matching.models import Competence, Profile
from vorzimmer.matching.rules import profiles
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.queries import kinds_of


@action(may=profiles.claim)
def claim_competence(
    *, actor: Actor, profile: Profile, kind: str, level: int = Competence.Level.SOLID, evidence: str = ""
) -> CompetenceClaimed:
    """With what shows it. It counts half until the agency has confirmed it; said anew it is confirmed anew.

    NotAllowed for a kind of task that the workspace does not have.
    """
    known = kinds_of().get(kind)
    if known is None or level not in Competence.Level.values:
        raise NotAllowed(_("This workspace has no such kind of task: %(kind)s") % {"kind": kind})
    row = Competence.objects.filter(profile=profile, kind=kind).first() or Competence(profile=profile, kind=kind)
    row.claim(level, evidence.strip())
    return CompetenceClaimed(profile=profile, competence=known.name.say(actor.workspace.language))
