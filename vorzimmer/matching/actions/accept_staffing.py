"""Ask everybody whom a proposal of the board names."""

from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.matching.entries import StaffingAccepted
from vorzimmer.matching.models import Need, Profile
from vorzimmer.matching.rules import staffing as rules
from vorzimmer.people.actor import Actor
from vorzimmer.tenancy.models import Workspace

from .suggest_assistant import suggest_assistant


@action(may=rules.staff, lock=False)
def accept_staffing(*, actor: Actor, workspace: Workspace, pairs: list[tuple[Need, Profile]]) -> StaffingAccepted:
    """Each pair becomes an entry of its need's shortlist, and the assistant is asked.

    A pair for which that is not possible any more is left out and named in what happened; the others count.
    """
    asked, left_out = list[str](), list[str]()
    without_key = actor.through(actor.door)
    for need, profile in pairs:
        try:
            suggest_assistant(actor=without_key, need=need, profile=profile)
            asked.append(str(need.pk))
        except NotAllowed as reason:
            left_out.append(f"{need.title}: {reason}")
    return StaffingAccepted(asked=asked, left_out=left_out)
