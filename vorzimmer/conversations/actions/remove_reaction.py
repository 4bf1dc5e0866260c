"""Take a reaction back."""

from vorzimmer.conversations import rules
from vorzimmer.conversations.entries import ReactionRemoved
from vorzimmer.conversations.models import Message, Reaction
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.react)
def remove_reaction(*, actor: Actor, message: Message, sign: str) -> ReactionRemoved:
    """The actor's own sign is gone, the others' stay. ValueError for an unknown sign."""
    known = Reaction.Sign(sign)
    Reaction.objects.filter(message=message, membership=actor.membership, sign=known).delete()
    message.touch()
    return ReactionRemoved(message=message, sign=known)
