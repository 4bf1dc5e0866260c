"""Ask the client for approval of one act."""

from datetime import datetime

from vorzimmer.agreements import approval_turns
from vorzimmer.agreements.entries.approvals import ApprovalAsked
from vorzimmer.agreements.models import Approval
from vorzimmer.agreements.rules import approvals as rules
from vorzimmer.agreements.rules import deeds
from vorzimmer.engagements.models import Engagement
from vorzimmer.journal import authority
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.journal.authority import Act, Answer
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.texts import must_say


@action(may=rules.ask_approval)
def ask_approval(
    *,
    actor: Actor,
    about: Task | Engagement,
    act: str,
    what: str,
    amount_cents: int | None = None,
    person: str = "",
    recurring: bool = False,
    wanted_by: datetime | None = None,
    if_silent: str = Approval.IfSilent.NOTHING,
) -> ApprovalAsked:
    """What, what it costs, by when, and what happens without an answer: `nothing`, `drop`, or `do`.

    NotAllowed without words; for what no approval can allow (outside the agreement); for `do` where the agreement
    wants an approval: silence is none.
    """
    must_say(what)
    if reason := deeds.known(act, amount_cents):
        raise NotAllowed(reason)
    asked = {"amount_cents": amount_cents, "person": person, "recurring": recurring}
    said = authority.ask(actor, Act(act), about, asked)
    if said.answer is Answer.OUTSIDE:
        raise NotAllowed(said.reason, said)
    if reason := rules.silence(if_silent, wanted_by, stops=said.stops):
        raise NotAllowed(reason)
    task = about if isinstance(about, Task) else None
    approval = Approval.objects.create(
        engagement=rules.engagement_of(about), task=task, act=act, kind=task.kind if task else "",
        what=what.strip(), wanted_by=wanted_by, if_silent=if_silent, asked_by=actor.membership,
        version_id=said.version_id, clause=said.clause, **asked,
    )  # fmt: skip
    approval_turns.settle(approval)
    return ApprovalAsked(approval=approval)
