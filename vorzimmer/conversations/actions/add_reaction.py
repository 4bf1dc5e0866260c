"""React to a message with a sign."""

from vorzimmer.conversations import rules
from vorzimmer.conversations.entries import ReactionAdded
from vorzimmer.conversations.models import Message, Reaction
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.react)
def add_reaction(*, actor: Actor, message: Message, sign: str) -> ReactionAdded:
    """The sign stands under the message with the actor's name; twice is once. ValueError for an unknown sign."""
    known = Reaction.Sign(sign)
    Reaction.objects.get_or_create(message=message, membership=actor.membership, sign=known)
    message.conversation.take_reaction()
    message.touch()
    return ReactionAdded(message=message, sign=known)
