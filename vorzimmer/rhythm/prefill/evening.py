"""What a day has brought: done, open, decisions needed, tomorrow."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from vorzimmer.engagements.models import Engagement
from vorzimmer.people.models import Membership
from vorzimmer.rhythm.models import CheckIn, CheckInLine
from vorzimmer.rhythm.models.schedule import Kind
from vorzimmer.tasks.models import Delivery, Question, Task

from .lines import (
    MOST,
    Drafted,
    Section,
    Who,
    appointments,
    bounds,
    of_question,
    of_task,
    open_questions,
    open_tasks,
    without,
)


def evening_lines(engagement: Engagement, writer: Membership, day: date) -> list[Drafted]:
    """Done: handed over or closed today. Open: what the morning planned or was due, and is not done."""
    asked = open_questions(engagement)
    tasks = without(open_tasks(engagement), asked)
    done = done_lines(engagement, writer, day, day)
    finished = {line.task.pk for line in done if line.task}
    planned = _planned_this_morning(engagement, day)
    tonight = bounds(writer, day, day)[1]
    still = [
        task
        for task in tasks
        if task.turn != Task.Turn.CLIENT
        and task.pk not in finished
        and (task.pk in planned or (task.due_at is not None and task.due_at <= tonight))
    ]
    ahead = next_day(writer, day)
    until = bounds(writer, ahead, ahead)[1]
    coming = [
        task
        for task in tasks
        if task.turn == Task.Turn.ASSISTANT and task.due_at is not None and tonight < task.due_at <= until
    ]
    return [
        *done,
        *(of_task(task, Section.OPEN) for task in still),
        *decisions(asked, tasks),
        *_tomorrow(appointments(writer, engagement, ahead, ahead)),
        *(of_task(task, Section.COMING) for task in coming),
    ][: 2 * MOST]


def done_lines(engagement: Engagement, writer: Membership, first: date, last: date) -> list[Drafted]:
    """Tasks that were delivered or closed as done in these days, each once, in that order."""
    begins, ends = bounds(writer, first, last)
    delivered = Delivery.objects.filter(
        task__engagement=engagement, interim=False, delivered_at__gte=begins, delivered_at__lt=ends
    )
    closed = Task.objects.filter(
        engagement=engagement, state=Task.State.DONE, closed_at__gte=begins, closed_at__lt=ends
    )
    found = {each.task_id: each.task for each in delivered.select_related("task").order_by("id")}
    found |= {task.pk: task for task in closed.order_by("closed_at")}
    return [
        Drafted(section=Section.DONE, text=task.title, minutes=task.budget_minutes, task=task)
        for task in list(found.values())[:50]
    ]


def decisions(asked: list[Question], tasks: list[Task]) -> list[Drafted]:
    """Questions, and results that wait for a yes, with the date by which."""
    waiting = [task for task in tasks if task.turn == Task.Turn.CLIENT]
    results = [
        Drafted(
            section=Section.DECISION, text=task.title, who=Who.CLIENT, by_at=task.turn_until or task.due_at, task=task
        )
        for task in waiting
    ]
    return [*(of_question(question, Section.DECISION) for question in asked), *results]


def next_day(writer: Membership, day: date) -> date:
    """The writer's next working day."""
    return writer.calendar.next_working_day(day)


def _tomorrow(lines: list[Drafted]) -> list[Drafted]:
    return [replace(line, section=Section.COMING) for line in lines]


def _planned_this_morning(engagement: Engagement, day: date) -> set[UUID | None]:
    plan = CheckIn.objects.filter(engagement=engagement, kind=Kind.MORNING, on=day).first()
    lines = CheckInLine.objects.filter(check_in=plan, section=Section.PLANNED).exclude(task=None) if plan else []
    return {line.task_id for line in lines}
