"""The pulse is between two: who answers, and who lets the coordination see the trend."""

from django.utils.translation import gettext_lazy as _

from vorzimmer.engagements.models import Engagement
from vorzimmer.people.actor import Actor, Door
from vorzimmer.rhythm.models import PulseAnswer, PulseQuestion
from vorzimmer.rhythm.sides import belongs, pair_of

from .schedules import BETWEEN_THE_TWO, Reason


def ask(actor: Actor, engagement: Engagement) -> Reason:
    """The clock, in the name of one of the two."""
    if actor.door != Door.SCHEDULE:
        return _("The question of the week comes by itself.")
    return is_one_of_the_two(actor, engagement)


def is_one_of_the_two(actor: Actor, engagement: Engagement) -> Reason:
    """The lead, and the first contact who decides."""
    return None if actor.id in [one.pk for one in pair_of(engagement)] else _("The pulse is between two people.")


def answer(actor: Actor, pulse_question: PulseQuestion) -> Reason:
    """Each of the two, once; leaving it out is free and is an answer, too."""
    if reason := is_one_of_the_two(actor, pulse_question.engagement):
        return reason
    given = PulseAnswer.objects.filter(question=pulse_question, membership=actor.membership).exists()
    return _("You have answered this question.") if given else None


def suggest(actor: Actor, pulse_question: PulseQuestion) -> Reason:
    """The house does it, when the pulse falls."""
    if actor.door != Door.SCHEDULE:
        return _("It is suggested by itself.")
    return is_one_of_the_two(actor, pulse_question.engagement)


def thank(actor: Actor, engagement: Engagement) -> Reason:
    """Everybody of the two sides."""
    return None if belongs(actor, engagement) else BETWEEN_THE_TWO
