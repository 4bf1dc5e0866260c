"""Say it with other words."""

from vorzimmer.conversations import rules, texts
from vorzimmer.conversations.entries import MessageEdited
from vorzimmer.conversations.models import Message, MessageVersion
from vorzimmer.foundation import clock
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.texts import must_say


@action(may=rules.edit_message)
def edit_message(*, actor: Actor, message: Message, html: str) -> MessageEdited:
    """The new words stand there, marked; the old ones can be read in its history. Nobody is called by an edit.

    NotAllowed without words. Those that are the same change nothing that is seen.
    """
    tidy = texts.clean(html)
    text = texts.plain(tidy)
    must_say(text)
    if tidy != message.html:
        MessageVersion.objects.create(
            message=message, html=message.html, text=message.text, written_at=message.edited_at or message.sent_at
        )
        message.edit(tidy, text, clock.now())
        message.touch_answers()
    return MessageEdited(message=message)
