"""Make a question of what was said."""

from vorzimmer.conversations import rules
from vorzimmer.conversations.entries import MessageBecameQuestion
from vorzimmer.conversations.models import Message
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import actions as tasks


@action(may=rules.message_to_question)
def message_to_question(
    *, actor: Actor, message: Message, text: str, why: str = "", blocking: bool = False
) -> MessageBecameQuestion:
    """The other side is asked, with a clock; the message shows where the question stands."""
    acting, about = actor.through(actor.door), message.conversation.about
    asked = tasks.ask_question(actor=acting, about=about, text=text, why=why, blocking=blocking)
    message.become_question(asked.question)
    return MessageBecameQuestion(message=message, question=asked.question)
