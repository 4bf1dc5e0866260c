"""Write down what one thinks after the talk."""

from django.utils.translation import gettext as _

from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.matching.entries import ScorecardWritten
from vorzimmer.matching.models import Meeting, Scorecard
from vorzimmer.matching.rules import meetings as rules
from vorzimmer.people.actor import Actor


@action(may=rules.score)
def write_scorecard(
    *,
    actor: Actor,
    meeting: Meeting,
    competence: dict[str, int],
    reliability: int,
    discretion: int,
    service: int,
    sympathy: int,
    note: str = "",
) -> ScorecardWritten:
    """1 to 5 each, competence by kind of task. The other side reads it when both are in. NotAllowed for other numbers."""
    marks = [*competence.values(), reliability, discretion, service, sympathy]
    if any(mark not in range(1, 6) for mark in marks):
        raise NotAllowed(_("Marks go from 1 to 5."))
    side = rules.side_of(actor, meeting)
    kinds = {wish["kind"] for wish in meeting.need.kinds}
    Scorecard.objects.create(
        meeting=meeting, side=side, competence={kind: mark for kind, mark in competence.items() if kind in kinds},
        reliability=reliability, discretion=discretion, service=service, sympathy=sympathy, note=note.strip(),
        by=actor.membership,
    )  # fmt: skip
    return ScorecardWritten(need=meeting.need, meeting=meeting, by_side=side)
