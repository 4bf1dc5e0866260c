"""Record what was done in the client's name."""

from vorzimmer.agreements.entries.deeds import ActDone
from vorzimmer.agreements.models import Approval, Deed
from vorzimmer.agreements.rules import deeds as rules
from vorzimmer.journal import authority
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.journal.authority import Act, Answer
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.texts import must_say


@action(may=rules.do_act, act=Act(said_in="act"))
def do_act(
    *,
    actor: Actor,
    task: Task,
    act: str,
    what: str,
    amount_cents: int | None = None,
    person: str = "",
    recurring: bool = False,
    approval: Approval | None = None,
) -> ActDone:
    """The agreement is asked first: free, done and reported, or stopped. `approval` is one that allows this act.

    NotAllowed without words, for an act that there is not, and where the agreement wants an approval first or does not know the act.
    """
    must_say(what)
    if reason := rules.known(act, amount_cents):
        raise NotAllowed(reason)
    said = authority.verdict()
    if approval and (approval.task_id != task.pk or Deed.objects.filter(approval=approval).exists()):
        raise NotAllowed(rules.USED)
    deed = Deed.objects.create(
        engagement=task.engagement, task=task, act=act, kind=task.kind, what=what.strip(), amount_cents=amount_cents,
        person=person, recurring=recurring, done_by=actor.membership, approval=approval,
        version_id=said.version_id, clause=said.clause,
        outcome=_outcome(said.answer, approval),
    )  # fmt: skip
    return ActDone(task=task, deed=deed)


def _outcome(answer: Answer, approval: Approval | None) -> str:
    if approval:
        return Deed.Outcome.APPROVED
    return Deed.Outcome.REPORTED if answer is Answer.REPORT else Deed.Outcome.FREE
