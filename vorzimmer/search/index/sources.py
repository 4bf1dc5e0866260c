"""How the rows of each room become documents: many at once, in a constant number of queries."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any
from uuid import UUID

from django.db import models

from vorzimmer.agreements.models import Approval, Version
from vorzimmer.conversations.models import Message, MessageFile
from vorzimmer.engagements.models import Engagement
from vorzimmer.handbook.models import Page, PageFile
from vorzimmer.handbook.texts.markdown import plain as words_of_page
from vorzimmer.matching.models import Need
from vorzimmer.people.models import Membership
from vorzimmer.search.index.accesses import of_accesses
from vorzimmer.search.index.agreed import of_approvals, of_versions
from vorzimmer.search.index.briefs import of_brief, of_result
from vorzimmer.search.index.documents import TITLE, Document, pieces, plain
from vorzimmer.search.index.needs import of_needs
from vorzimmer.search.index.people import of_engagements, of_people
from vorzimmer.search.models import FileText, Thing
from vorzimmer.search.models.thing import ON_PAGE
from vorzimmer.tasks.kinds import Kind as KindOfTask
from vorzimmer.tasks.models import Delivery, DeliveryFile, PhoneNote, Question, Step, Task, TaskFile
from vorzimmer.tasks.queries import all_kinds, kind_of
from vorzimmer.tenancy.rooms import current_workspace
from vorzimmer.tenancy.writes import any_made_here, made_here
from vorzimmer.vault.models import Access

Kind = Thing.Kind


def of_tasks(tasks: Sequence[Task]) -> list[Document]:
    """Title, result wanted, briefing, what was played back, steps."""
    kinds, language = _kinds(tasks), current_workspace().language
    steps: dict[UUID, list[str]] = defaultdict(list)
    if asked := may_have(Step, tasks):
        for task_id, text in Step.objects.filter(task__in=asked).order_by("position").values_list("task_id", "text"):
            steps[task_id].append(text)
    with_file = _with_file(TaskFile, "task", tasks)
    return [
        Document(
            Kind.TASK, task.pk, task.created_at, task.title,
            pieces(task.outcome, *of_brief(kinds.get(task.kind), task.brief, language), task.play_back, more=steps[task.pk]),
            task.engagement_id, task.pk, task.created_by_id, task.pk in with_file,
        )
        for task in tasks
    ]  # fmt: skip


def of_questions(questions: Sequence[Question]) -> list[Document]:
    """The question is the title; why, what was offered and the answer stand below."""
    return [
        Document(
            Kind.QUESTION, each.pk, each.asked_at, each.text[:TITLE],
            pieces(each.answer, each.why, each.text[TITLE:], *plain(each.options), each.proposal, each.default_text),
            each.engagement_id, each.task_id, each.asked_by_id,
        )
        for each in questions
    ]  # fmt: skip


def of_deliveries(deliveries: Sequence[Delivery]) -> list[Document]:
    """What was said with the result, its fields, and what the client said about it."""
    kinds, language = _kinds([each.task for each in deliveries]), current_workspace().language

    def fields(each: Delivery) -> list[str]:
        return of_result(kinds.get(each.task.kind), each.fields, language)

    with_file = _with_file(DeliveryFile, "delivery", deliveries)
    return [
        Document(
            Kind.DELIVERY, each.pk, each.delivered_at, "",
            pieces(each.text, *fields(each), each.deviation, each.reasons, *plain(each.wanted)),
            each.task.engagement_id, each.task_id, each.delivered_by_id, each.pk in with_file, str(each.number),
        )
        for each in deliveries
    ]  # fmt: skip


def of_phone_notes(notes: Sequence[PhoneNote]) -> list[Document]:
    """What was noted, and how it was corrected."""
    return [
        Document(
            Kind.PHONE_NOTE, each.pk, each.noted_at, "", pieces(each.text, each.correction),
            each.task.engagement_id, each.task_id, each.noted_by_id,
        )
        for each in notes
    ]  # fmt: skip


def of_messages(messages: Sequence[Message]) -> list[Document]:
    """Nothing of a message that was deleted."""
    with_file = _with_file(MessageFile, "message", messages)
    return [
        Document(
            Kind.MESSAGE, each.pk, each.sent_at, "", pieces(each.text),
            each.conversation.engagement_id, each.conversation.task_id, each.by_id, each.pk in with_file,
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


def _with_file(link: type[models.Model], name: str, rows: Sequence[models.Model]) -> set[UUID]:
    """Keys of the rows to which files are linked."""
    asked = may_have(link, rows)
    links = link._default_manager.filter(**{f"{name}__in": asked}) if asked else None
    return set(links.values_list(f"{name}_id", flat=True)) if links is not None else set()


def _kinds(tasks: Sequence[Task]) -> dict[str, KindOfTask]:
    """The kinds of these tasks; one that was at hand already is not read again."""
    if len(tasks) == 1:
        known = kind_of(tasks[0])
        return {known.slug: known} if known else {}
    return {each.kind.slug: each.kind for each in all_kinds()} if any(task.kind for task in tasks) else {}


SOURCES: dict[type[models.Model], tuple[str, Callable[[Any], list[Document]], tuple[str, ...]]] = {
    Engagement: (Kind.ENGAGEMENT, of_engagements, ("client",)),
    Membership: (Kind.PERSON, of_people, ("user",)),
    Task: (Kind.TASK, of_tasks, ()),
    Question: (Kind.QUESTION, of_questions, ()),
    Delivery: (Kind.DELIVERY, of_deliveries, ("task",)),
    PhoneNote: (Kind.PHONE_NOTE, of_phone_notes, ("task",)),
    Message: (Kind.MESSAGE, of_messages, ("conversation",)),
    Page: (Kind.PAGE, of_pages, ()),
    Need: (Kind.NEED, of_needs, ()),
    Access: (Kind.ACCESS, of_accesses, ()),
    Version: (Kind.AGREEMENT, of_versions, ("agreement",)),
    Approval: (Kind.APPROVAL, of_approvals, ()),
    TaskFile: (Kind.FILE, of_task_files, ("task", "file")),
    DeliveryFile: (Kind.FILE, of_delivery_files, ("delivery__task", "file")),
    PageFile: (Kind.FILE, of_page_files, ("page", "file")),
    MessageFile: (Kind.FILE, of_message_files, ("message__conversation", "file")),
}
"""By model: its kind, how its rows are read, and what is read along with them."""


def may_have[Row: models.Model](kind: type[models.Model], rows: Sequence[Row]) -> Sequence[Row]:
    """Rows of which there may be some of this kind: not what the running action has made without them."""
    return rows if any_made_here(kind) else [row for row in rows if not made_here(row.pk)]


def rows_of(model: type[models.Model]) -> "models.QuerySet[Any]":
    """All rows of it, with what is read along."""
    related = SOURCES[model][2]
    rows = model._default_manager.all()
    return rows.select_related(*related) if related else rows
