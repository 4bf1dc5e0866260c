"""Which questions a person may see, which wait for them, and what an answer means for the briefing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.shortcuts import get_object_or_404

from vorzimmer.engagements.models import Part
from vorzimmer.engagements.queries import visible_ids
from vorzimmer.engagements.sharing import Known, share
from vorzimmer.engagements.team import SIDES
from vorzimmer.foundation import clock
from vorzimmer.journal.models import Entry
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership
from vorzimmer.tasks import turns
from vorzimmer.tasks.briefing import clean_brief
from vorzimmer.tasks.kinds import Field, FieldType, Typist, Unreadable, load_general, read
from vorzimmer.tasks.models import Question, Task
from vorzimmer.tasks.queries.kinds import kind_by_slug
from vorzimmer.tasks.rules.questions import UNDO
from vorzimmer.tenancy.prepared import Prepared

OPEN = Q(answered_at=None, withdrawn_at=None)
ALIVE = Q(task=None) | Q(task__is_open=True)
OF_TASK = Prepared(lambda task: _readable(Question.objects.filter(task=task)).order_by("id"), task=UUID)
OTHERS_ACTED_AT = Prepared(
    lambda subject, me: (
        Entry.objects.filter(subject_id=subject)
        .exclude(by=me)
        .order_by("-happened_at")
        .values_list("happened_at", flat=True)[:1]
    ),
    subject=UUID, me=UUID,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Questions:
    """The questions of one task as one person sees them; whoever stands on no side has none of their own."""

    mine: list[Question]
    theirs: list[Question]
    settled: list[Question]
    others_acted_at: datetime | None


def questions_of(actor: Actor, task: Task) -> Questions:
    """Open ones first asked first, settled ones newest first; two queries besides the team."""
    if Question in task.lacks:
        return Questions([], [], [], None)
    asked = OF_TASK.rows(task=task.pk)
    for question in asked:
        question.task, question.engagement = task, task.engagement
    if task.already_read is not None:
        task.already_read[Question] = asked
    side = task.engagement.team.side_of(actor) if task.is_open else None
    still_open = [question for question in asked if question.is_open]
    return Questions(
        mine=[question for question in still_open if question.to_side == side],
        theirs=[question for question in still_open if question.to_side != side],
        settled=[question for question in reversed(asked) if not question.is_open],
        others_acted_at=OTHERS_ACTED_AT.first(subject=task.pk, me=actor.id),
    )


def open_questions_for(actor: Actor) -> list[Question]:
    """What waits for this person's side in all engagements, soonest promise first; three queries."""
    sides = _sides(actor)
    questions = _open_in([engagement for engagement, side in sides.items() if side])
    return [question for question in questions if sides.get(question.engagement_id) == question.to_side]


def questions_today(actor: Actor, sides: Mapping[UUID, str], known: Known, since: datetime) -> list[Question]:
    """What waits for this person's side, and what they answered after `since`; two queries if all is `known`.

    `sides`: where they stand on one, and on which.
    """
    asked = [*WAITING.rows(me=actor.id), *LATELY.rows(me=actor.id, since=since)]
    found = [each for each in asked if each.engagement_id in sides]
    share(found, known)
    return [each for each in found if not each.is_open or sides[each.engagement_id] == each.to_side]


def asked_of_side(me: UUID) -> "QuerySet[Question]":
    """Open questions to a side on which the membership of this key stands; a part of another question."""
    mine = Part.objects.filter(engagement=OuterRef("engagement"), membership=me, until=None)
    client = Q(Exists(mine.filter(role=Part.Role.CONTACT)), to_side="client")
    return Question.objects.filter(
        OPEN, ALIVE, client | Q(Exists(mine.filter(role__in=("lead", "backup"))), to_side="assistant")
    )


def open_questions_of_others(actor: Actor) -> list[Question]:
    """What this person waits for, or watches others wait for."""
    sides = _sides(actor)
    questions = _open_in(visible_ids(actor))
    return [question for question in questions if sides.get(question.engagement_id) != question.to_side]


def get_question(actor: Actor, pk: UUID) -> Question:
    """404 if there is none that the actor may see. Questions about a draft do not exist."""
    visible = Question.objects.filter(engagement__in=visible_ids(actor)).exclude(task__state=Task.State.DRAFT)
    question = get_object_or_404(_readable(visible).select_related("task", "engagement__client"), pk=pk)
    if question.task is not None:
        question.task.engagement = question.engagement
    return question


def answered_lately(actor: Actor) -> list[Question]:
    """What this person has answered within the time in which it can be taken back, newest first; two queries."""
    mine = Question.objects.filter(answered_by=actor.membership, by_default=False)
    lately = mine.filter(answered_at__gt=clock.now() - UNDO, engagement__in=visible_ids(actor))
    return list(_readable(lately).select_related("task", "engagement__client").order_by("-answered_at"))


def who_answers(question: Question) -> Membership | None:
    """The person whose hours count for the answer."""
    return turns.who_answers(question.task or Task(engagement=question.engagement), question.to_side)


def due_defaults() -> "QuerySet[Question]":
    """Questions whose announced default should be in force by now."""
    due = Question.objects.filter(OPEN, ALIVE, default_at__lte=clock.now()).exclude(default_text="")
    return due.select_related("asked_by__user", "asked_by__workspace", "task", "engagement").order_by("default_at")


def brief_value(actor: Actor, question: Question, text: str) -> Any:
    """What an answer puts into the gap that was asked about; None if it does not fit there."""
    if question.task is None or not question.brief_field:
        return None
    person = actor.person
    typist = Typist(language=person.language, zone=ZoneInfo(person.timezone))
    if column := next((one for one in load_general().columns if one.key == question.brief_field), None):
        return _column_value(column, text, typist)
    values, _ = clean_brief(kind_by_slug(question.task.kind), {question.brief_field: text}, typist=typist)
    return values.get(question.brief_field)


def _column_value(column: Field, text: str, typist: Typist) -> Any:
    try:
        value = read(column, text, typist)
    except Unreadable:
        return None
    return datetime.fromisoformat(value) if column.type is FieldType.DATETIME else value


def _seen(where: Q) -> "QuerySet[Question]":
    return _readable(Question.objects.filter(where)).select_related("task__assistant__user").order_by("id")


def _waiting(me: UUID) -> "QuerySet[Question]":
    mine = Part.objects.filter(membership=me, until=None).values("engagement")
    return _seen(Q(OPEN, ALIVE, engagement__in=mine))


WAITING = Prepared(_waiting, me=UUID)
LATELY = Prepared(
    lambda me, since: _seen(Q(answered_by=me, by_default=False, answered_at__gt=since)), me=UUID, since=datetime
)
"""Apart: with an OR between them neither database uses the index of either. They are asked together."""


def _readable(questions: "QuerySet[Question]") -> "QuerySet[Question]":
    return questions.select_related("asked_by__user", "answered_by__user")


def _sides(actor: Actor) -> dict[UUID, str | None]:
    parts = Part.objects.filter(membership=actor.membership, until=None)
    return {engagement: SIDES.get(role) for engagement, role in parts.values_list("engagement_id", "role")}


def _open_in(engagements: list[UUID]) -> list[Question]:
    questions = list(
        _readable(Question.objects.filter(OPEN, ALIVE, engagement__in=engagements))
        .select_related("task__assistant__user", "engagement__client")
        .order_by(F("answer_by").asc(nulls_last=True), "id")
    )
    share(questions)
    return questions
