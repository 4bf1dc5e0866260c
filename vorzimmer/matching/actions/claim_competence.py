"""Say that one can do a kind of task."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from vorzimmer.files.models import StoredFile
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.matching.entries import CompetenceClaimed
from vorzimmer.matching.models import Competence, CompetenceFile, Profile
from vorzimmer.matching.rules import profiles
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.queries import kinds_of


@action(may=profiles.claim)
def claim_competence(
    *, actor: Actor, profile: Profile, kind: str, level: int = Competence.Level.SOLID, evidence: str = "",
    files: Sequence[StoredFile] = (),
) -> CompetenceClaimed:  # fmt: skip
    """With what shows it, `files` instead of those before.

    It counts half until the agency has confirmed it; said anew it is confirmed anew. NotAllowed for a kind of task that
    the workspace does not have.
    """
    known = kinds_of().get(kind)
    if known is None or level not in Competence.Level.values:
        raise NotAllowed(_("This workspace has no such kind of task: %(kind)s") % {"kind": kind})
    row = Competence.objects.filter(profile=profile, kind=kind).first() or Competence(profile=profile, kind=kind)
    row.claim(level, evidence.strip())
    CompetenceFile.objects.filter(competence=row).delete()
    CompetenceFile.objects.bulk_create(
        [CompetenceFile(competence=row, file=file, added_by=actor.membership) for file in files]
    )
    return CompetenceClaimed(profile=profile, competence=known.name.say(actor.workspace.language))
