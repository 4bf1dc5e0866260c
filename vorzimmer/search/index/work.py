"""How tasks and what belongs to them become documents: many at once, in a constant number of queries."""

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from vorzimmer.search.index.beside import may_have, with_file
from vorzimmer.search.index.briefs import of_brief, of_result
from vorzimmer.search.index.documents import TITLE, Document, pieces, plain
from vorzimmer.search.models import Thing
from vorzimmer.tasks.kinds import Kind as KindOfTask
from vorzimmer.tasks.models import Delivery, DeliveryFile, PhoneNote, Question, Step, Task, TaskFile
from vorzimmer.tasks.queries import all_kinds, kind_of
from vorzimmer.tenancy.rooms import current_workspace

Kind = Thing.Kind


def of_tasks(tasks: Sequence[Task]) -> list[Document]:
    """Title, result wanted, briefing, what was played back, steps."""
    kinds, language = _kinds(tasks), current_workspace().language
    steps: dict[UUID, list[str]] = defaultdict(list)
    if asked := may_have(Step, tasks):
        for task_id, text in Step.objects.filter(task__in=asked).order_by("position").values_list("task_id", "text"):
            steps[task_id].append(text)
    filed = with_file(TaskFile, "task", tasks)
    return [
        Document(
            Kind.TASK, task.pk, task.created_at, task.title,
            pieces(task.outcome, *of_brief(kinds.get(task.kind), task.brief, language), task.play_back, more=steps[task.pk]),
            task.engagement_id, task.pk, task.created_by_id, task.pk in filed,
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

    filed = with_file(DeliveryFile, "delivery", deliveries)
    return [
        Document(
            Kind.DELIVERY, each.pk, each.delivered_at, "",
            pieces(each.text, *fields(each), each.deviation, each.reasons, *plain(each.wanted)),
            each.task.engagement_id, each.task_id, each.delivered_by_id, each.pk in filed, str(each.number),
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


def _kinds(tasks: Sequence[Task]) -> dict[str, KindOfTask]:
    """The kinds of these tasks; one that was at hand already is not read again."""
    if len(tasks) == 1:
        known = kind_of(tasks[0])
        return {known.slug: known} if known else {}
    return {each.kind.slug: each.kind for each in all_kinds()} if any(task.kind for task in tasks) else {}
