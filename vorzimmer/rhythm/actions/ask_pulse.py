"""Ask the question of the week."""

from datetime import date

from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.rhythm.entries import PulseAsked
from vorzimmer.rhythm.models import PulseQuestion
from vorzimmer.rhythm.pulse_bank import question_of
from vorzimmer.rhythm.rules import pulse as rules


@action(may=rules.ask)
def ask_pulse(*, actor: Actor, engagement: Engagement, week: date) -> PulseAsked:
    """Both of the two are asked the same; `week` is its Monday. IntegrityError when it was asked already."""
    question = PulseQuestion(engagement=engagement, week=week, key=question_of(week).key)
    question.save()
    return PulseAsked(pulse_question=question)
