"""Make a question of a decision that is needed."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm.entries import DecisionAsked
from vorzimmer.rhythm.models import CheckInLine
from vorzimmer.rhythm.rules import check_ins as rules
from vorzimmer.tasks.actions import ask_question


@action(may=rules.ask)
def ask_decision(*, actor: Actor, line: CheckInLine) -> DecisionAsked:
    """It then has a clock of its own and is answered with one tap, on the task if the line names one.

    NotAllowed where nothing can be asked, as about a task that is closed.
    """
    about = line.task or line.check_in.engagement
    question = ask_question(actor=actor.through(actor.door), about=about, text=line.text, why=line.needs).question
    line.change(question=question)
    return DecisionAsked(line=line, check_in=line.check_in, question=question)
