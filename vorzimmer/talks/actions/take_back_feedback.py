"""Take back what was said."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.talks.entries import FeedbackTakenBack
from vorzimmer.talks.models import Feedback
from vorzimmer.talks.rules import holding as rules


@action(may=rules.take_back)
def take_back_feedback(*, actor: Actor, feedback: Feedback) -> FeedbackTakenBack:
    """By whoever said it, until the talk is over."""
    talk = feedback.talk
    feedback.delete()
    return FeedbackTakenBack(talk=talk)
