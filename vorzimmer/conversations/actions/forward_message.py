"""Say something again at another place."""

from uuid import UUID

from vorzimmer.conversations import rules
from vorzimmer.conversations.actions.post_message import post_message
from vorzimmer.conversations.entries import MessageForwarded
from vorzimmer.conversations.models import Message
from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Task


@action(may=rules.forward_message, lock=False)
def forward_message(
    *, actor: Actor, message: Message, about: Task | Engagement, client_id: UUID | None = None
) -> MessageForwarded:
    """Its words and files stand there as a message of the actor, with the source named.

    NotAllowed where somebody would read it who cannot read the source. Later changes of the source do not follow.
    """
    files = [link.file for link in message.files.select_related("file").order_by("id")]
    copy = post_message(
        actor=actor.through(actor.door), about=about, html=message.html, files=files, client_id=client_id,
        forwarded_from=message,
    ).message  # fmt: skip
    return MessageForwarded(message=message, copy=copy)
