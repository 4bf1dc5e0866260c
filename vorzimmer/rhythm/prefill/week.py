"""A week: what was taken off the client's hands in things and hours, what is coming, what is to be decided."""

from datetime import date, timedelta

from vorzimmer.engagements.models import Engagement
from vorzimmer.people.models import Membership
from vorzimmer.tasks.models import Task

from .evening import decisions, done_lines
from .lines import Drafted, Section, bounds, of_task, open_questions, open_tasks, without


def monday_of(day: date) -> date:
    """The week is Monday to Sunday, where the writer is."""
    return day - timedelta(days=day.weekday())


def week_lines(engagement: Engagement, writer: Membership, day: date) -> list[Drafted]:
    """Delivered this week; then decisions; then what is due until the end of the next week."""
    first, last = covered_days(day)
    asked = open_questions(engagement)
    tasks = without(open_tasks(engagement), asked)
    until = bounds(writer, last, last + timedelta(days=7))[1]
    coming = [
        task for task in tasks if task.turn == Task.Turn.ASSISTANT and task.due_at is not None and task.due_at <= until
    ]
    done = done_lines(engagement, writer, first, last)
    return [*done, *decisions(asked, tasks), *(of_task(task, Section.COMING) for task in coming[:12])]


def covered_days(day: date) -> tuple[date, date]:
    """The week so far; a brief on a Monday looks back on the week before."""
    if day.weekday() == 0:
        return day - timedelta(days=7), day - timedelta(days=1)
    return monday_of(day), day


def reckon(lines: list[Drafted]) -> dict[str, int]:
    """Things: tasks delivered or done. Minutes: the time planned for those that have one.

    Nobody is asked how long it really took, and nothing is measured; `without`: tasks without a planned time, which
    count as things only.
    """
    done = [line for line in lines if line.section == Section.DONE]
    return {
        "things": len(done),
        "minutes": sum(line.minutes or 0 for line in done),
        "without": sum(line.minutes is None for line in done),
    }
