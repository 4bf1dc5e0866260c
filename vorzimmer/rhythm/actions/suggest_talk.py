"""Suggest a talk to both, because the pulse falls."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm.entries import TalkSuggested
from vorzimmer.rhythm.models import PulseQuestion
from vorzimmer.rhythm.rules import pulse as rules


@action(may=rules.suggest)
def suggest_talk(*, actor: Actor, pulse_question: PulseQuestion) -> TalkSuggested:
    """Both are told the same, at most once in four weeks; a talk is theirs to propose."""
    pulse_question.suggest_talk()
    return TalkSuggested(pulse_question=pulse_question)
