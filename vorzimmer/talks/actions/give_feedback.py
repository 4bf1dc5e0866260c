"""Say what you have seen, what it did, and what you wish for; or simply thanks."""

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.talks.entries import FeedbackGiven
from vorzimmer.talks.models import Feedback, Talk
from vorzimmer.talks.rules import holding as rules
from vorzimmer.talks.rules.arranging import side_in
from vorzimmer.tasks.texts import must_say


@action(may=rules.give, lock=False)
def give_feedback(
    *, actor: Actor, talk: Talk, kind: str, observation: str, effect: str = "", wish: str = ""
) -> FeedbackGiven:
    """A thank-you is read at once. What asks for a change waits for the talk: then both can speak about it.

    NotAllowed without an observation, and for a wish that says nothing of what is wished for.
    """
    must_say(observation)
    if kind == Feedback.Kind.WISH:
        must_say(wish)
    feedback = Feedback.objects.create(
        talk=talk, kind=Feedback.Kind(kind), side=side_in(actor, talk), by=actor.membership,
        observation=observation.strip()[:2000], effect=effect.strip()[:2000],
        wish=wish.strip()[:2000] if kind == Feedback.Kind.WISH else "",
    )  # fmt: skip
    return FeedbackGiven(talk=talk, feedback=feedback)
