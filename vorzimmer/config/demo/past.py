"""Three months of ordinary work: handed over, sometimes asked about, delivered, approved, rated."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from vorzimmer.config.demo.calendar import Days
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import actions
from vorzimmer.tasks.kinds import load_kinds
from vorzimmer.tasks.models import Delivery, Task

WEEKS = 13


@dataclass(frozen=True)
class Chore:
    """One piece of work as it comes up again and again. `fields`: what the kind's result fields say of it."""

    kind: str
    title: str
    outcome: str
    minutes: int
    result: str
    question: str = ""
    answer: str = ""
    changes: str = ""
    praise: str = ""
    fields: dict[str, Any] = field(default_factory=dict)


def work_through(days: Days, engagement: Engagement, client: Actor, assistant: Actor, chores: list[Chore]) -> None:
    """One chore a week, in turn, from three months ago until last week."""
    for week, chore in _weekly(chores):
        begun = days.ago((WEEKS - week) * 5 + 1 + week % 3, "8:50" if week % 2 else "10:20")
        _do(chore, engagement, client, assistant, begun, week)


def _weekly(chores: list[Chore]) -> Iterator[tuple[int, Chore]]:
    for week in range(WEEKS - 1):
        yield week, chores[week % len(chores)]


def _do(chore: Chore, engagement: Engagement, client: Actor, assistant: Actor, begun: datetime, week: int) -> None:
    with clock.at(begun):
        task = actions.write_draft(
            actor=client, engagement=engagement, kind=chore.kind, title=chore.title, outcome=chore.outcome,
            budget_minutes=chore.minutes, due_at=_days_later(begun, 2), due_zone=client.person.timezone,
        ).task  # fmt: skip
        actions.hand_over(actor=client, task=task)
    with clock.at(begun + timedelta(minutes=70 + 11 * (week % 7))):
        actions.accept_task(actor=assistant, task=task)
    with clock.at(begun + timedelta(hours=3)):
        actions.start_task(actor=assistant, task=task)
    if chore.question and week % 2:
        _ask(chore, task, client, assistant, begun)
    _deliver(chore, task, client, assistant, begun, week)


def _ask(chore: Chore, task: Task, client: Actor, assistant: Actor, begun: datetime) -> None:
    with clock.at(begun + timedelta(hours=3, minutes=20)):
        question = actions.ask_question(actor=assistant, about=task, text=chore.question, blocking=True).question
    with clock.at(begun + timedelta(hours=4, minutes=5)):
        actions.answer_questions(actor=client, about=task, answers={question.pk: chore.answer})


def _deliver(chore: Chore, task: Task, client: Actor, assistant: Actor, begun: datetime, week: int) -> None:
    with clock.at(_days_later(begun, 1, hours=2)):
        delivery = _result(assistant, task, chore)
    if chore.changes and week % 4 == 2:
        with clock.at(_days_later(begun, 1, hours=4)):
            actions.request_changes(actor=client, delivery=delivery, reasons=chore.changes)
        with clock.at(_days_later(begun, 1, hours=5)):
            delivery = _result(assistant, task, chore)
    with clock.at(_days_later(begun, 1, hours=6)):
        actions.approve_delivery(actor=client, delivery=delivery)
        if week % 3 != 1:
            actions.rate_task(
                actor=client, task=task, result=4 + week % 2, cooperation=5, sentence=chore.praise if week % 2 else ""
            )


def _result(assistant: Actor, task: Task, chore: Chore) -> Delivery:
    checked = [line.key for line in load_kinds()[chore.kind].checklist]
    return actions.deliver(actor=assistant, task=task, text=chore.result, fields=chore.fields, checked=checked).delivery


def _days_later(moment: datetime, working_days: int, **more: int) -> datetime:
    """Nobody works on Saturdays and Sundays."""
    for _ in range(working_days):
        moment += timedelta(days=3 if moment.weekday() == 4 else 1)
    return moment + timedelta(**more)
