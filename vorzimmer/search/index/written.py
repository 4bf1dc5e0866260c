"""How messages and pages of handbooks become documents."""

from collections.abc import Sequence

from vorzimmer.conversations.models import Message, MessageFile
from vorzimmer.handbook.models import Page
from vorzimmer.handbook.texts.markdown import plain as words_of_page
from vorzimmer.search.index.beside import with_file
from vorzimmer.search.index.documents import Document, pieces
from vorzimmer.search.models import Thing

Kind = Thing.Kind


def of_messages(messages: Sequence[Message]) -> list[Document]:
    """Nothing of a message that was deleted."""
    filed = with_file(MessageFile, "message", messages)
    return [
        Document(
            Kind.MESSAGE, each.pk, each.sent_at, "", pieces(each.text),
            each.conversation.engagement_id, each.conversation.task_id, each.by_id, each.pk in filed,
            str(each.number),
        )
        for each in messages
        if each.deleted_at is None
    ]  # fmt: skip


def of_pages(pages: Sequence[Page]) -> list[Document]:
    """What handbooks say, with the lines of their procedures; nothing that is archived."""
    return [
        Document(
            Kind.PAGE, each.pk, each.created_at, each.title,
            pieces(words_of_page(each.body), more=[word for line in each.steps for word in (line["text"], line["note"])]),
            each.engagement_id, None, each.created_by_id,
        )
        for each in pages
        if each.archived_at is None
    ]  # fmt: skip
