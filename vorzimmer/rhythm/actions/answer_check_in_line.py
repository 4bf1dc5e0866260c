"""Say yes, no or later to one line."""

from datetime import datetime

from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm.drafting import NO_ANSWER
from vorzimmer.rhythm.entries import LineAnswered
from vorzimmer.rhythm.models import CheckIn, CheckInLine
from vorzimmer.rhythm.rules import check_ins as rules
from vorzimmer.tasks.actions import propose_date


@action(may=rules.answer_line)
def answer_check_in_line(
    *, actor: Actor, line: CheckInLine, answer: str, due_at: datetime | None = None
) -> LineAnswered:
    """`answer` is yes, no or later; with `due_at` a later one proposes that date for the task.

    NotAllowed for another answer, or where the task needs no other date.
    """
    if answer not in CheckInLine.Answer.values or not answer:
        raise NotAllowed(NO_ANSWER)
    check_in = line.check_in
    line.change(answer=answer)
    if answer != CheckInLine.Answer.YES:
        check_in.change(state=CheckIn.State.CHANGED)
    if answer == CheckInLine.Answer.LATER and due_at is not None and line.task is not None:
        propose_date(actor=actor.through(actor.door), task=line.task, due_at=due_at, due_zone=actor.person.timezone)
    return LineAnswered(line=line, check_in=check_in, answer=answer)
