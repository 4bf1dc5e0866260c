"""How files become documents, once for every place at which they are shown."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from vorzimmer.conversations.models import MessageFile
from vorzimmer.handbook.models import PageFile
from vorzimmer.search.index.documents import Document, pieces
from vorzimmer.search.models import FileText, Thing
from vorzimmer.search.models.thing import ON_PAGE
from vorzimmer.tasks.models import DeliveryFile, Task, TaskFile

Kind = Thing.Kind


def of_task_files(links: Sequence[TaskFile]) -> list[Document]:
    """Files of briefings."""
    return _files((link, link.task, link.added_by_id, "") for link in links)


def of_delivery_files(links: Sequence[DeliveryFile]) -> list[Document]:
    """Files of results."""
    return _files((link, link.delivery.task, link.delivery.delivered_by_id, "") for link in links)


def of_message_files(links: Sequence[MessageFile]) -> list[Document]:
    """Files that came with messages, as long as these are there."""
    there = [link for link in links if link.message.deleted_at is None]
    return _files((link, link.message.conversation, link.added_by_id, str(link.message.number)) for link in there)


def of_page_files(links: Sequence[PageFile]) -> list[Document]:
    """Pictures and files of handbook pages, as long as these are not archived."""
    there = [link for link in links if link.page.archived_at is None]
    return _files((link, link.page, link.added_by_id, f"{ON_PAGE}{link.page_id}") for link in there)


def _files(links: Iterable[tuple[Any, Any, UUID, str]]) -> list[Document]:
    """Name and content, once for every place at which a file is shown. `where` is a task, a conversation or a page."""
    found = list(links)
    read = FileText.objects.filter(file_id__in=[link.file_id for link, *_ in found]) if found else []
    texts = {each.file_id: each.text for each in read}
    return [
        Document(
            Kind.FILE, link.pk, link.file.added_at, link.file.name, pieces(texts.get(link.file_id, "")),
            where.engagement_id, where.pk if isinstance(where, Task) else getattr(where, "task_id", None), by, True,
            f"{link.file_id} {number}",
        )
        for link, where, by, number in found
    ]  # fmt: skip
