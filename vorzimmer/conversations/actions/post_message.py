"""Say something in a conversation."""

from collections.abc import Sequence
from uuid import UUID

from vorzimmer.conversations import calls, reading, rules, texts
from vorzimmer.conversations.entries import MessagePosted
from vorzimmer.conversations.models import Conversation, Draft, Mention, Message, MessageFile
from vorzimmer.conversations.opening import opened
from vorzimmer.engagements.models import Engagement
from vorzimmer.files.models import StoredFile
from vorzimmer.foundation import clock
from vorzimmer.foundation.ids import new_id
from vorzimmer.journal.action import NotAllowed, action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.models import Task
from vorzimmer.tasks.texts import must_say


@action(may=rules.post_message, lock=False)
def post_message(
    *,
    actor: Actor,
    about: Task | Engagement,
    html: str,
    files: Sequence[StoredFile] = (),
    client_id: UUID | None = None,
    reply_to: Message | None = None,
    forwarded_from: Message | None = None,
) -> MessagePosted:
    """The others see it at once and find it unread; whoever is called with @ is told that they are needed.

    NotAllowed without words and files, or for the source of another place that not all may read;
    IntegrityError for a `client_id` that was there (see `posting.post`).
    """
    tidy = texts.clean(html)
    text = texts.plain(tidy) or ", ".join(file.name for file in files)
    must_say(text)
    conversation = opened(about)
    _may_forward(actor, forwarded_from, about)
    me, moment = actor.membership, clock.now()
    conversation.take_message(moment)
    message = Message.objects.create(
        conversation=conversation, number=conversation.message_count,
        by=me, html=tidy,
        text=text, client_id=client_id or new_id(),
        sent_at=moment, reply_to=_said_here(reply_to, conversation),
        forwarded_from=forwarded_from,
    )  # fmt: skip
    if files:
        MessageFile.objects.bulk_create(MessageFile(message=message, file=file, added_by=me) for file in files)
    parts = conversation.engagement.team.parts
    people = [part.membership for part in parts if part.membership_id != actor.id]
    mentioned = calls.called(text, people) if tidy else []
    if mentioned:
        Mention.objects.bulk_create(Mention(message=message, membership=member) for member in mentioned)
    news_for = reading.count_for_others(actor, conversation, people)
    Draft.objects.filter(conversation=conversation, membership=me).delete()
    return MessagePosted(message=message, mentioned=[str(m.pk) for m in mentioned], news_for=news_for)


def _may_forward(actor: Actor, source: Message | None, about: Task | Engagement) -> None:
    if source and (reason := rules.forward_to(actor, source, about)):
        raise NotAllowed(reason)


def _said_here(answered: Message | None, conversation: Conversation) -> Message | None:
    return answered if answered and answered.conversation_id == conversation.pk else None
