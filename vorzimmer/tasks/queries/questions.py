"""Which questions a person may see, which wait for them, and what an answer means for the briefing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import F, Max, Q, QuerySet
from django.shortcuts import get_object_or_404

from vorzimmer.engagements.models import Engagement, Part
from vorzimmer.engagements.queries import visible_ids
from vorzimmer.engagements.team import SIDES, Team
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

OPEN = Q(answered_at=None, withdrawn_at=None)
ALIVE = Q(task=None) | Q(task__is_open=True)


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
    asked = list(_readable(Question.objects.filter(task=task)).order_by("id"))
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
        others_acted_at=_others_acted_at(actor, task.pk),
    )


def open_questions_for(actor: Actor, sides: Mapping[UUID, str | None] | None = None) -> list[Question]:
    """What waits for this person's side in all engagements, soonest promise first.

    Three queries, two if the caller knows the actor's `sides` already.
    """
    sides = _sides(actor) if sides is None else sides
    questions = _open_in([engagement for engagement, side in sides.items() if side])
    return [question for question in questions if sides.get(question.engagement_id) == question.to_side]


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


def answered_lately(actor: Actor, within: Iterable[UUID] | None = None) -> list[Question]:
    """What this person has answered within the time in which it can be taken back, newest first.

    Two queries, one if the caller knows `within` which engagements.
    """
    mine = Question.objects.filter(answered_by=actor.membership, by_default=False)
    places = visible_ids(actor) if within is None else list(within)
    lately = mine.filter(answered_at__gt=clock.now() - UNDO, engagement__in=places)
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
    shared = {question.engagement_id: question.engagement for question in questions}
    _gather(shared)
    for question in questions:
        engagement = question.engagement = shared[question.engagement_id]
        if question.task is not None:
            question.task.engagement = engagement
    return questions


def _gather(engagements: dict[UUID, Engagement]) -> None:
    """The teams of many engagements with one query."""
    people: dict[UUID, list[Part]] = {pk: [] for pk in engagements}
    parts = Part.objects.filter(until=None, engagement__in=engagements)
    for part in parts.select_related("membership__user", "membership__workspace"):
        people[part.engagement_id].append(part)
    for pk, engagement in engagements.items():
        engagement.team = Team.of(people[pk])


def _others_acted_at(actor: Actor, subject_id: UUID) -> datetime | None:
    others = Entry.objects.filter(subject_id=subject_id).exclude(by=actor.membership)
    found: datetime | None = others.aggregate(at=Max("happened_at"))["at"]
    return found
