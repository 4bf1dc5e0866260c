"""Take back what one said."""

from vorzimmer.conversations import rules, top
from vorzimmer.conversations.entries import MessageDeleted
from vorzimmer.conversations.models import Mention, Message, MessageFile, MessageVersion, Reaction
from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor


@action(may=rules.delete_message)
def delete_message(*, actor: Actor, message: Message) -> MessageDeleted:
    """Words, versions, reactions and files are gone for good; that there was a message, whose and when, stays.

    A file that stands nowhere else is removed from the storage by the nightly clearing.
    """
    links = MessageFile.objects.filter(message=message)
    gone = [str(pk) for pk in links.values_list("pk", flat=True)]
    links.delete()
    for rows in (Mention, MessageVersion, Reaction):
        rows.objects.filter(message=message).delete()
    message.empty(clock.now())
    message.touch_answers()
    top.count(message.conversation)
    return MessageDeleted(message=message, links=gone)
