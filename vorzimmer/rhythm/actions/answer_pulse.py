"""Answer the question of the week."""

from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor, Door
from vorzimmer.rhythm import trend
from vorzimmer.rhythm.actions.suggest_talk import suggest_talk
from vorzimmer.rhythm.drafting import NO_ANSWER
from vorzimmer.rhythm.entries import PulseAnswered
from vorzimmer.rhythm.models import PulseAnswer, PulseQuestion
from vorzimmer.rhythm.queries import suggested_lately, weeks_of
from vorzimmer.rhythm.rules import pulse as rules


@action(may=rules.answer)
def answer_pulse(*, actor: Actor, pulse_question: PulseQuestion, value: int, words: str = "") -> PulseAnswered:
    """`value` is 1 to 5. When both have answered and the pulse falls, a talk is suggested to both.

    NotAllowed for another value.
    """
    if value not in range(1, 6):
        raise NotAllowed(NO_ANSWER)
    answer = PulseAnswer(question=pulse_question, membership=actor.membership, value=value, words=words[:500])
    answer.save()
    engagement = pulse_question.engagement
    weeks = weeks_of(engagement)
    both = bool(weeks) and weeks[-1].monday == pulse_question.week
    if both and trend.falls(weeks) and not suggested_lately(engagement):
        suggest_talk(actor=actor.through(Door.SCHEDULE), pulse_question=pulse_question)
    return PulseAnswered(pulse_question=pulse_question)
