"""The plan of a day: appointments, what is planned, what waits for whom, open questions."""

from datetime import date, datetime, timedelta

from vorzimmer.engagements.models import Engagement
from vorzimmer.people.models import Membership
from vorzimmer.rhythm.agreed import agreed_in
from vorzimmer.tasks.models import Task

from .lines import (
    MOST,
    Drafted,
    Section,
    appointments,
    bounds,
    of_question,
    of_task,
    open_questions,
    open_tasks,
    without,
)

MOST_PLANNED = 6


def morning_lines(engagement: Engagement, writer: Membership, day: date, minutes: int | None) -> list[Drafted]:
    """Appointments by the clock; then what is due by tonight, and as much more as the day has room for."""
    asked = open_questions(engagement)
    tasks = without(open_tasks(engagement), asked)
    meetings = appointments(writer, engagement, day, day)
    mine = [task for task in tasks if task.turn == Task.Turn.ASSISTANT and task.assistant_id in (None, writer.pk)]
    others = [task for task in tasks if task.turn in (Task.Turn.CLIENT, Task.Turn.THIRD)]
    taken = sum(line.minutes or 0 for line in meetings)
    planned = _planned(mine, bounds(writer, day, day)[1], None if minutes is None else minutes - taken)
    waiting = [of_task(task, Section.WAITS) for task in others]
    questions = [of_question(question) for question in asked]
    return [*meetings, *(of_task(task, Section.PLANNED) for task in planned), *questions, *waiting][:MOST]


def _planned(tasks: list[Task], tonight: datetime, room: int | None) -> list[Task]:
    """All that is due today, even where it is too much; more only while there is room."""
    due = [task for task in tasks if task.due_at is not None and task.due_at <= tonight]
    left = None if room is None else room - sum(task.budget_minutes or 0 for task in due)
    chosen = list(due)
    for task in tasks:
        if task in due or len(chosen) >= MOST_PLANNED:
            continue
        if left is not None and left < (task.budget_minutes or 0):
            continue
        chosen.append(task)
        left = None if left is None else left - (task.budget_minutes or 0)
    return chosen[:MOST]


def day_minutes(engagement: Engagement, writer: Membership, day: date) -> int | None:
    """Time for this client that day: the agreed week over the writer's days, at most the hours of that day.

    Without an agreed number of hours it is the hours of the day; None on a day without hours.
    """
    stretches = writer.calendar.stretches_on(day)
    there = sum(((end - start) for start, end in stretches), timedelta(0)) // timedelta(minutes=1)
    if not there:
        return None
    weekly = agreed_in(engagement).weekly_minutes
    days = sum(1 for slots in writer.calendar.hours if slots)
    return min(there, round(weekly / days / 5) * 5) if weekly and days else there
