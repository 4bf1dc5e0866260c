"""Make a task of what was said."""

from vorzimmer.conversations import rules
from vorzimmer.conversations.entries import MessageBecameTask
from vorzimmer.conversations.models import Message
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import actions as tasks


@action(may=rules.message_to_task)
def message_to_task(*, actor: Actor, message: Message) -> MessageBecameTask:
    """A draft with the words and files of the message; its writer completes it and hands it over."""
    files = tuple(link.file for link in message.files.select_related("file").order_by("id"))
    acting, engagement = actor.through(actor.door), message.conversation.engagement
    written = tasks.write_draft(actor=acting, engagement=engagement, outcome=message.text, files=files)
    message.become_task(written.task)
    return MessageBecameTask(message=message, task=written.task)
