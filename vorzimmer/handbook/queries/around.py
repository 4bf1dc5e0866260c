"""What stands around a page: what was said about it, where it came from, what could come in."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef

from vorzimmer.conversations.models import Message
from vorzimmer.engagements.models import Engagement
from vorzimmer.handbook.models import Page, PageLink, Remark
from vorzimmer.tasks.models import Question, Task
from vorzimmer.tenancy.prepared import Prepared

MOST = 100
OF_TASK = Prepared(
    lambda task: PageLink.objects.filter(task=task, page__archived_at=None).select_related("page").order_by("id"),
    task=UUID,
)


@dataclass(frozen=True, slots=True)
class NotYet:
    """Something that was said and stands in no handbook: one of the two."""

    question: Question | None = None
    message: Message | None = None


def remarks_of(page: Page) -> list[Remark]:
    """In the order in which they were made, at most 100; one query."""
    found = Remark.objects.filter(page=page).select_related("by__user", "settled_by__user").order_by("-id")[:MOST]
    remarks = list(reversed(found))
    for remark in remarks:
        remark.page = page
    return remarks


def links_of(page: Page) -> list[PageLink]:
    """The newest of them first; one query."""
    related = ("task", "question", "message__conversation__task", "run", "by__user")
    return list(PageLink.objects.filter(page=page).select_related(*related).order_by("-id")[:20])


def taken_from(*, message: Message | None = None, question: Question | None = None) -> list[Page]:
    """Where what was said stands already; one query."""
    links = PageLink.objects.filter(message=message) if message else PageLink.objects.filter(question=question)
    return [link.page for link in links.filter(page__archived_at=None).select_related("page").order_by("id")[:5]]


def linked_to_task(task: Task) -> list[PageLink]:
    """Pages that came from this task, and procedures that it follows; one query, none where there is nothing."""
    return [] if PageLink in task.lacks else OF_TASK.rows(task=task.pk)


def not_taken_in(engagement: Engagement, most: int = 5) -> Sequence[NotYet]:
    """What both sides agreed and what was answered lately and stands in no page yet; two queries.

    What was asked several times is offered once.
    """
    taken = PageLink.objects.filter(message=OuterRef("pk"))
    agreed = (
        Message.objects.filter(conversation__engagement=engagement, confirmed_at__isnull=False, deleted_at=None)
        .filter(~Exists(taken)).select_related("conversation__task").order_by("-confirmed_at")[:most]
    )  # fmt: skip
    answers = (
        Question.objects.filter(engagement=engagement, answered_at__isnull=False, withdrawn_at=None)
        .filter(~Exists(PageLink.objects.filter(question=OuterRef("pk"))))
        .select_related("task", "answered_by__user").order_by("-answered_at")[: most * 4]
    )  # fmt: skip
    newest = {each.text: each for each in reversed(list(answers))}
    different = sorted(newest.values(), key=lambda each: each.pk, reverse=True)[:most]
    return [*(NotYet(message=each) for each in agreed), *(NotYet(question=each) for each in different)]
